"""Loading the lists of places and the boundaries. Loading the same again changes nothing; nothing is
removed.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.contrib.gis.geos import GEOSGeometry, MultiPolygon, Point
from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.kernel.teryt import Terc, clean_simc, clean_ulic
from powiat.ground.kernel.text_pl import fold
from powiat.registers.places.data import Loaded
from powiat.registers.places.models import Gmina, Locality, Street

Rows = Iterable[Mapping[str, str]]


class WrongPlaces(ValueError):
    """The lists do not fit together; the message names the row."""


@transaction.atomic
def load_places(*, gminas: Rows, localities: Rows, streets: Rows, by: Actor, now: datetime) -> Loaded:
    """Load rows as in `standards/terc/`. Whole or nothing; raises WrongPlaces or a Mistake."""
    towns: dict[str, Gmina] = {}
    for row in gminas:
        terc = str(Terc.parse(row["terc"]))
        values = {
            "name": row["name"],
            "seat": row["seat"],
            "postal_code": row["postcode"],
            "confirmed": row["confirmed"] == "yes",
        }
        towns[terc], _ = Gmina.objects.update_or_create(terc=terc, defaults=values)
    places = [_locality(row, towns) for row in localities]
    by_name = {(place.gmina.terc, place.name): place for place in places}
    ways = [_street(row, by_name) for row in streets]
    loaded = Loaded(gminas=len(towns), localities=len(places), streets=len(ways))
    told = {"gminas": loaded.gminas, "localities": loaded.localities, "streets": loaded.streets}
    audit.record(by=by, verb="places.load", what=("places", "all"), new=told, now=now)
    return loaded


def _locality(row: Mapping[str, str], gminas: Mapping[str, Gmina]) -> Locality:
    gmina = gminas.get(row["terc"])
    if gmina is None:
        raise WrongPlaces(f"locality {row['name']}: no gmina {row['terc']}")
    values = {
        "simc": clean_simc(row["simc"]) if row["simc"] else None,
        "kind": row["kind"],
        "confirmed": row["confirmed"] == "yes",
        "search_text": fold(f"{row['name']} {gmina.name}"),
    }
    return Locality.objects.update_or_create(gmina=gmina, name=row["name"], defaults=values)[0]


def _street(row: Mapping[str, str], localities: Mapping[tuple[str, str], Locality]) -> Street:
    locality = localities.get((row["terc"], row["locality"]))
    if locality is None:
        raise WrongPlaces(f"street {row['name']}: no locality {row['locality']} in {row['terc']}")
    values = {
        "ulic": clean_ulic(row["ulic"]) if row["ulic"] else None,
        "confirmed": row["confirmed"] == "yes",
        "search_text": fold(f"{row['name']} {locality.name}"),
    }
    key = {"locality": locality, "kind": row["kind"], "name": row["name"]}
    return Street.objects.update_or_create(**key, defaults=values)[0]


@transaction.atomic
def load_boundaries(collection: Mapping, *, by: Actor, now: datetime) -> Loaded:
    """Load boundaries from a GeoJSON FeatureCollection in EPSG:4326 whose features carry `terc`.

    Features of gminas we do not know are passed over, so that a file of the whole voivodeship will do.
    """
    count = 0
    for feature in collection["features"]:
        shape = GEOSGeometry(json.dumps(feature["geometry"]), srid=4326)
        if shape.geom_type == "Polygon":
            shape = MultiPolygon(shape, srid=4326)
        if shape.geom_type != "MultiPolygon" or not shape.valid:
            raise WrongPlaces(f"boundary {feature['properties'].get('terc')}: no valid polygon")
        count += Gmina.objects.filter(terc=feature["properties"].get("terc")).update(
            boundary=shape, boundary_is_coarse=False
        )
    audit.record(
        by=by, verb="places.load_boundaries", what=("places", "all"), new={"boundaries": count}, now=now
    )
    return Loaded(boundaries=count)


@transaction.atomic
def load_coarse(collection: Mapping, points: Rows, *, by: Actor, now: datetime) -> Loaded:
    """Load hand-drawn boundaries and middles of localities where nothing better is known."""
    drawn = 0
    for feature in collection["features"]:
        shape = MultiPolygon(GEOSGeometry(json.dumps(feature["geometry"]), srid=4326), srid=4326)
        rows = Gmina.objects.filter(terc=feature["properties"]["terc"], boundary=None)
        drawn += rows.update(boundary=shape, boundary_is_coarse=True)
    put = 0
    for row in points:
        place = Point(float(row["longitude"]), float(row["latitude"]), srid=4326)
        rows = Locality.objects.filter(gmina__terc=row["terc"], name=row["name"], point=None)
        put += rows.update(point=place)
    if drawn or put:
        told = {"boundaries": drawn, "points": put}
        audit.record(by=by, verb="places.load_coarse", what=("places", "all"), new=told, now=now)
    return Loaded(boundaries=drawn, points=put)
