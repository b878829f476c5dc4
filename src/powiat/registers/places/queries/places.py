"""The places of the county: gminas, localities, streets, and which gmina a point lies in."""

import json

from django.contrib.gis.db.models.functions import AsGeoJSON
from django.contrib.gis.geos import Point
from django.db import connection
from django.db.models import QuerySet

from powiat.ground.kernel.teryt import Terc
from powiat.registers.places.data import GminaRef, LocalityRef, StreetRef
from powiat.registers.places.models import Gmina, Locality, Street

# A boundary is a large thing: it is read only by those who draw it.
WITHOUT_BOUNDARY = ("id", "terc", "name", "postal_code", "confirmed")
# By so much hand-drawn boundaries may be wrong.
COARSE_BY_M = 3000
NEAREST = """
select id from (
    select id, boundary_is_coarse,
           st_distance(boundary::geography, st_setsrid(st_makepoint(%(lon)s, %(lat)s), 4326)::geography) as far
    from places_gmina where boundary is not null) one
where far <= case when boundary_is_coarse then %(room)s else %(near)s end
order by far limit 1
"""


def gminas() -> tuple[GminaRef, ...]:
    """All gminas of the county by name."""
    return tuple(_gmina(row, has_boundary=row.is_drawn) for row in _rows())


def gmina(terc: str) -> GminaRef | None:
    """The gmina of that code; the code of its town or rural part leads to it as well."""
    whole = str(Terc.parse(terc).whole())
    row = _rows().filter(terc__in=[terc, whole]).first()
    return _gmina(row, has_boundary=row.is_drawn) if row else None


def _rows() -> QuerySet[Gmina]:
    return Gmina.objects.only(*WITHOUT_BOUNDARY).extra(select={"is_drawn": "boundary is not null"})


def _gmina(row: Gmina, *, has_boundary: bool) -> GminaRef:
    return GminaRef(
        terc=row.terc,
        name=row.name,
        kind_name=Terc.parse(row.terc).kind_name,
        postal_code=row.postal_code,
        confirmed=row.confirmed,
        has_boundary=has_boundary,
    )


def localities(terc: str | None = None) -> tuple[LocalityRef, ...]:
    """Localities by name, of one gmina or of the whole county."""
    rows = Locality.objects.select_related("gmina").defer("gmina__boundary")
    if terc is not None:
        rows = rows.filter(gmina__terc=terc)
    return tuple(_locality(row) for row in rows)


def _locality(row: Locality) -> LocalityRef:
    return LocalityRef(
        id=row.pk,
        name=row.name,
        kind=row.kind,
        terc=row.gmina.terc,
        gmina_name=row.gmina.name,
        postal_code=postal_code_of(row),
        simc=row.simc or "",
        longitude=row.point.x if row.point else None,
        latitude=row.point.y if row.point else None,
    )


def postal_code_of(row: Locality) -> str:
    """Known for seats of gminas only; villages of one gmina have different post offices, so nothing is
    guessed.
    """
    return row.gmina.postal_code if row.name == row.gmina.seat else ""


def streets(locality_id: int) -> tuple[StreetRef, ...]:
    """Streets of a locality by name."""
    return tuple(
        StreetRef(id=row.pk, name=row.name, kind=row.kind, locality_id=row.locality_id, ulic=row.ulic or "")
        for row in Street.objects.filter(locality=locality_id)
    )


def gmina_at(longitude: float, latitude: float) -> GminaRef | None:
    """The gmina a point lies in (WGS 84); None outside the county or when no boundaries are loaded."""
    point = Point(longitude, latitude, srid=4326)
    row = Gmina.objects.only(*WITHOUT_BOUNDARY).filter(boundary__covers=point).first()
    return _gmina(row, has_boundary=True) if row else None


def gmina_near(longitude: float, latitude: float, metres: float) -> GminaRef | None:
    """The gmina a point lies in, or the nearest one within so many metres; coarse boundaries are given more room."""
    inside = gmina_at(longitude, latitude)
    if inside is not None:
        return inside
    values = {"lon": longitude, "lat": latitude, "near": metres, "room": max(metres, COARSE_BY_M)}
    with connection.cursor() as cursor:
        cursor.execute(NEAREST, values)
        found = cursor.fetchone()
    return (
        _gmina(Gmina.objects.only(*WITHOUT_BOUNDARY).get(pk=found[0]), has_boundary=True) if found else None
    )


def boundaries_are_coarse() -> bool:
    """True while hand-drawn boundaries stand in for official ones."""
    return Gmina.objects.filter(boundary_is_coarse=True).exclude(boundary=None).exists()


def boundaries() -> dict:
    """The boundaries as a GeoJSON FeatureCollection (EPSG:4326); no features when none are loaded."""
    rows = Gmina.objects.exclude(boundary=None).annotate(shape=AsGeoJSON("boundary", precision=6))
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "geometry": json.loads(row.shape),
                "properties": {"terc": row.terc, "name": row.name},
            }
            for row in rows.defer("boundary")
        ],
    }
