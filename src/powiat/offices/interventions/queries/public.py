"""What anybody may see: the map, a report, what lies nearby. No contact, no private words, no hidden photo leaves here."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Prefetch, QuerySet

from powiat.offices.interventions.data import Nearby, Pin, PublicReport, Step
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.domain.stages import NAMES, Stage
from powiat.offices.interventions.models import Category, Entry, Photo, Report
from powiat.offices.interventions.models.report import SHOWN
from powiat.offices.interventions.queries.rules import in_metres
from powiat.registers.places import api as places

MOST_PINS = 400
# Cells are made of numbers alone, from the index; words are looked up only for those that stand by themselves.
_CLUSTERS = """
select cell.lon, cell.lat, cell.many, alone.number, c.service_code, alone.lane, alone.stage
from (
    select avg(r.lon) as lon, avg(r.lat) as lat, count(*) as many, min(r.id) as one
    from interventions_report r
    where r.visibility in ('pending', 'public')
        and r.lon between %(west)s and %(east)s and r.lat between %(south)s and %(north)s {more}
    group by floor((r.lon - %(west)s) / %(cell)s)::int, floor((r.lat - %(south)s) / %(cell_y)s)::int
    order by 3 desc limit %(most)s
) cell
left join interventions_report alone on alone.id = cell.one and cell.many = 1
left join interventions_category c on c.id = alone.category_id
order by cell.many desc
"""


def shown() -> QuerySet[Report]:
    """Reports that the public may know of."""
    return Report.objects.filter(visibility__in=SHOWN)


def public_in_bbox(
    *,
    west: float,
    south: float,
    east: float,
    north: float,
    cells: int = 24,
    categories: tuple[str, ...] = (),
    is_open: bool | None = None,
    since: datetime | None = None,
) -> list[Pin]:
    """Pins of a box; those that would lie over one another come as one with a count. `cells`: how many a row."""
    cells = min(max(cells, 4), 60)
    values = {
        "west": west, "south": south, "east": east, "north": north, "most": MOST_PINS,
        "cell": max((east - west) / cells, 1e-7), "cell_y": max((north - south) / cells, 1e-7),
        "categories": list(categories), "since": since,
    }  # fmt: skip
    more = ""
    if categories:
        more += (
            " and r.category_id = any(select id from interventions_category"
            " where service_code = any(%(categories)s))"
        )
    if is_open is not None:
        more += " and r.closed_at is null" if is_open else " and r.closed_at is not null"
    if since is not None:
        more += " and r.received_at >= %(since)s"
    with connection.cursor() as cursor:
        cursor.execute(_CLUSTERS.format(more=more), values)
        rows = cursor.fetchall()
    return [
        Pin(lon, lat, count) if count > 1 else Pin(lon, lat, 1, number, code, lane, stage)
        for lon, lat, count, number, code, lane, stage in rows
    ]


def duplicates_near(*, longitude: float, latitude: float, category: str, now: datetime) -> list[Nearby]:
    """Open reports of the category within its own radius and days, the nearest first."""
    kind = Category.objects.filter(service_code=category, active=True).first()
    if kind is None or kind.lane == Lane.LIFE:
        return []
    here = in_metres(longitude, latitude)
    rows = (
        shown()
        .filter(
            category=kind,
            closed_at=None,
            received_at__gte=now - timedelta(days=kind.duplicate_days),
            point_2180__dwithin=(here, kind.duplicate_radius_m),
        )
        .only(
            "number",
            "stage",
            "received_at",
            "affected_count",
            "point",
            "point_2180",
            "text_public",
            "visibility",
        )[:50]
    )
    found = [
        Nearby(
            number=row.number,
            category_name=kind.name,
            stage=row.stage,
            stage_name=row.stage_words,
            received_at=row.received_at,
            distance_m=round(row.point_2180.distance(here)),
            affected_count=row.affected_count,
            longitude=row.point.x,
            latitude=row.point.y,
            text=row.text_public if row.visibility == Report.Visibility.PUBLIC else "",
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: one.distance_m)[:10]


def public_rows(
    *,
    categories: tuple[str, ...] = (),
    gmina_terc: str = "",
    is_open: bool | None = None,
    words: str = "",
    since: datetime | None = None,
) -> QuerySet[Report]:
    """The public list, the newest first: give a page of it to `public_reports`."""
    rows = shown().select_related("category", "recipient", "duplicate_of").order_by("-received_at", "-pk")
    if categories:
        rows = rows.filter(category__service_code__in=categories)
    if gmina_terc:
        rows = rows.filter(gmina_terc=gmina_terc)
    if is_open is not None:
        rows = rows.filter(closed_at__isnull=is_open)
    if since is not None:
        rows = rows.filter(received_at__gte=since)
    if words:
        rows = rows.filter(text_public__icontains=words[:100], visibility=Report.Visibility.PUBLIC)
    return rows.prefetch_related(Prefetch("photos", Photo.objects.filter(state=Photo.State.SHOWN)))


def public_reports(rows: Iterable[Report], *, language: str = "pl") -> Iterator[PublicReport]:
    """Rows of `public_rows` as anyone may see them; names that they share are read once."""
    names = gmina_names()
    return (_public(row, names, language) for row in rows)


def public_report(row: Report, *, with_steps: bool = False, language: str = "pl") -> PublicReport:
    """The row as anyone may see it."""
    found = _public(row, gmina_names(), language)
    return replace(found, steps=tuple(steps_of(row, language))) if with_steps else found


def _public(row: Report, gminas: Mapping[str, str], language: str) -> PublicReport:
    is_public = row.visibility == Report.Visibility.PUBLIC
    photos = [one for one in row.photos.all() if one.state == Photo.State.SHOWN and one.public_file_id]
    after = [one.pk for one in photos if one.kind == Photo.Kind.AFTER]
    names = (row.category.names_i18n or {}).get(language, {})
    return PublicReport(
        number=row.number,
        category=row.category.service_code,
        category_name=names.get("name") or row.category.name,
        group=row.category.group,
        lane=row.lane,
        stage=row.stage,
        stage_name=stage_name(row.stage, language),
        text=row.text_public if is_public else "",
        # What a reporter typed as the address may hold more than a place: shown is what the moderator let through.
        address=row.address_public if is_public else "",
        gmina_name=gminas.get(row.gmina_terc, ""),
        longitude=row.point.x,
        latitude=row.point.y,
        received_at=row.received_at,
        changed_at=row.changed_at,
        due_at=row.due_at,
        closed_at=row.closed_at,
        recipient_name=row.recipient.name if row.recipient else "",
        affected_count=row.affected_count,
        photos=tuple(one.pk for one in photos if one.kind != Photo.Kind.AFTER) if is_public else (),
        after_photos=tuple(after) if is_public else (),
        duplicate_of=row.duplicate_of.number if row.duplicate_of_id else "",
        planned_on=row.planned_on,
    )


def stage_name(stage: str, language: str = "pl") -> str:
    """The stage in a language of the app."""
    return NAMES.get(language, NAMES["pl"])[Stage(stage)]


def gmina_names() -> dict[str, str]:
    """Names of the county's gminas by TERC."""
    return {one.terc: one.name for one in places.gminas()}


def steps_of(row: Report, language: str = "pl") -> list[Step]:
    """The public history: stages and the office's public words. Names of officers and private words stay inside."""
    return [
        Step(one.at, one.to_stage, stage_name(one.to_stage, language) if one.to_stage else "", one.text_public,
             one.author_kind)
        for one in row.entries.filter(is_public=True)
    ]  # fmt: skip


def one_public(number: str) -> Report | None:
    """A report that the public may know of."""
    return public_rows().filter(number=number).first()


def photo_file(photo_id: object, *, thumb: bool = False) -> object | None:
    """The file of a photo that was let through, None for any other."""
    photo = Photo.objects.filter(
        pk=photo_id, state=Photo.State.SHOWN, report__visibility=Report.Visibility.PUBLIC
    ).first()
    if photo is None:
        return None
    return photo.thumb_file_id if thumb else photo.public_file_id


def own_report(report_id: int) -> Report:
    """The whole report for its reporter, who proved himself by number and secret."""
    rows = Report.objects.select_related("category", "recipient", "duplicate_of")
    return rows.prefetch_related("photos").get(pk=report_id)


def question_of(report: Report) -> Entry | None:
    """The question that waits for the reporter's answer."""
    if report.stage != Stage.WAITING_REPORTER:
        return None
    return report.entries.filter(verb="ask").last()


def box_of_county() -> tuple[float, float, float, float] | None:
    """(west, south, east, north) of the county; None without boundaries."""
    points = [point for one in places.boundaries()["features"] for point in _corners(one["geometry"])]
    if not points:
        return None
    longitudes, latitudes = [one[0] for one in points], [one[1] for one in points]
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def _corners(shape: dict) -> list:
    parts = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    return [point for part in parts for point in part[0]]
