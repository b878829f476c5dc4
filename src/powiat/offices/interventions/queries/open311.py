"""What Open311 may show: public columns of public reports. Columns that are not public are not even read."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib.gis.geos import Point
from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.domain.open311 import shapes
from powiat.offices.interventions.domain.open311.search import MOST, Search
from powiat.offices.interventions.domain.stages import NAMES, Stage
from powiat.offices.interventions.models import Category, Entry, OpenToken, Photo, Question, Report
from powiat.offices.interventions.models.report import SHOWN
from powiat.offices.interventions.queries.rules import question_ref

_COLUMNS = (
    "number",
    "text_public",
    "point",
    "address_public",
    "stage",
    "received_at",
    "changed_at",
    "closed_at",
    "due_at",
    "channel",
    "visibility",
    "affected_count",
    "category__service_code",
    "category__name",
    "category__names_i18n",
    "recipient__name",
)
# Words of a reporter become public with the report only; what the office says is meant for everybody.
_OF_THE_OFFICE = (Entry.Author.OFFICE, Entry.Author.OUTSIDE, Entry.Author.SYSTEM)
_CLOSED_OR_OPEN = {"open": {"closed_at": None}, "closed": {"closed_at__isnull": False}}


def services(language: str) -> list[shapes.Shape]:
    """The categories that another program may use; life in danger is 112's, not ours."""
    rows = Category.objects.filter(active=True).exclude(lane=Lane.LIFE)
    rows = rows.annotate(asks=Exists(Question.objects.filter(category=OuterRef("pk"))))
    return [
        shapes.service(
            code=row.service_code,
            name=_name(row, language),
            description=(row.names_i18n or {}).get(language, {}).get("description") or row.description,
            has_questions=row.asks,
            keywords=", ".join(row.keywords),
            group=row.group,
        )
        for row in rows
    ]


def definition(code: str) -> shapes.Shape | None:
    """The questions of one category, None when there is no such category."""
    row = Category.objects.filter(service_code=code, active=True).exclude(lane=Lane.LIFE).first()
    if row is None:
        return None
    asked = sorted(row.questions.all(), key=lambda one: (one.order, one.pk))
    return shapes.definition(code, [question_ref(one) for one in asked])


def shown(search: Search) -> list[shapes.Shown]:
    """Public reports, the newest first, at most as many as one page holds."""
    first = (search.page - 1) * search.page_size
    rows = _found(search).order_by("-received_at", "-pk")[first : first + search.page_size]
    return [_shown(row, search.language) for row in _dressed(rows, with_notes=search.has_extensions)]


def shown_one(number: str, language: str) -> shapes.Shown | None:
    """One public report."""
    for row in _dressed(_public().filter(number=number), with_notes=True):
        return _shown(row, language)
    return None


def number_of_token(token: str) -> str | None:
    """The number that was given for the token."""
    return OpenToken.objects.filter(token=token).values_list("report__number", flat=True).first()


def updates(search: Search) -> list[tuple[str, shapes.Note]]:
    """Public steps in the span, the oldest first."""
    rows = Entry.objects.filter(is_public=True, report__visibility__in=SHOWN).exclude(
        to_stage="", text_public=""
    )
    if search.ids:
        rows = rows.filter(report__number__in=search.ids)
    else:
        rows = rows.filter(at__gte=search.start)
        rows = rows.filter(at__lte=search.end) if search.end else rows
        rows = rows.filter(report__category__service_code__in=search.codes) if search.codes else rows
    first = (search.page - 1) * min(search.page_size, MOST)
    rows = rows.select_related("report").only(
        "at", "text_public", "to_stage", "from_stage", "author_kind", "report__number", "report__visibility"
    )
    return [
        (row.report.number, _note(row, row.report.visibility))
        for row in rows.order_by("at", "pk")[first : first + search.page_size]
    ]


def _public() -> QuerySet[Report]:
    said = Entry.objects.filter(report=OuterRef("pk"), is_public=True, author_kind__in=_OF_THE_OFFICE)
    said = said.exclude(text_public="").order_by("-at", "-pk")
    return (
        Report.objects.filter(visibility__in=SHOWN)
        .select_related("category", "recipient")
        .annotate(said=Subquery(said.values("text_public")[:1]))
        .annotate(changed=Coalesce(F("closed_at"), F("changed_at")))
        .only(*_COLUMNS)
    )


def _found(search: Search) -> QuerySet[Report]:
    rows = _public()
    if search.ids:
        return rows.filter(number__in=search.ids)
    if search.codes:
        rows = rows.filter(category__service_code__in=search.codes)
    if len(search.statuses) == 1:
        rows = rows.filter(**_CLOSED_OR_OPEN[min(search.statuses)])
    for name, moment in (
        ("received_at__gte", search.start),
        ("received_at__lte", search.end),
        ("changed__gte", search.updated_after),
        ("changed__lte", search.updated_before),
    ):
        rows = rows.filter(**{name: moment}) if moment else rows
    if search.radius_m and search.longitude is not None and search.latitude is not None:
        here = Point(search.longitude, search.latitude, srid=4326)
        # The box in degrees finds them by the map's index, the circle in metres is exact.
        degrees = search.radius_m / 60_000
        rows = rows.filter(
            point__bboverlaps=here.buffer(degrees),
            point_2180__dwithin=(here.transform(2180, clone=True), search.radius_m),
        )
    return rows


def _dressed(rows: QuerySet[Report], *, with_notes: bool) -> Iterable[Report]:
    photos = Photo.objects.filter(state=Photo.State.SHOWN).exclude(public_file=None).only("report_id", "kind")
    rows = rows.prefetch_related(Prefetch("photos", photos, to_attr="open_photos"))
    if with_notes:
        steps = Entry.objects.filter(is_public=True).only(
            "report_id", "at", "text_public", "to_stage", "from_stage", "author_kind"
        )
        rows = rows.prefetch_related(Prefetch("entries", steps, to_attr="open_steps"))
    return rows


def _shown(row: Report, language: str) -> shapes.Shown:
    is_public = row.visibility == Report.Visibility.PUBLIC
    stage = Stage(row.stage)
    return shapes.Shown(
        number=row.number,
        is_closed=row.is_closed,
        stage=row.stage,
        stage_name=NAMES[language][stage],
        status_notes=row.said or "",
        category_code=row.category.service_code,
        category_name=_name(row.category, language),
        description=row.text_public if is_public else "",
        recipient=row.recipient.name if row.recipient else "",
        received_at=row.received_at,
        updated_at=row.changed,
        expected_at=row.due_at,
        address=row.address_public if is_public else "",
        latitude=round(row.point.y, 6),
        longitude=round(row.point.x, 6),
        photos=tuple(photo_address(one.pk) for one in row.open_photos) if is_public else (),
        channel=row.channel,
        affected=row.affected_count,
        notes=tuple(
            _note(one, row.visibility)
            for one in getattr(row, "open_steps", ())
            if one.to_stage or one.text_public
        ),
    )


def _note(row: Entry, visibility: str) -> shapes.Note:
    stage = row.to_stage or row.from_stage
    is_open_word = row.author_kind in _OF_THE_OFFICE or visibility == Report.Visibility.PUBLIC
    return shapes.Note(
        key=str(row.pk),
        at=row.at,
        status="closed" if stage and Stage(stage).is_closed else "open",
        stage=stage,
        text=row.text_public if is_open_word else "",
    )


def _name(row: Category, language: str) -> str:
    return (row.names_i18n or {}).get(language, {}).get("name") or row.name


def photo_address(photo_id: UUID) -> str:
    """Where everybody may see a photo that was let through."""
    return settings.PUBLIC_ADDRESS + reverse("open311:photo", args=[photo_id])


def changed_since(moment: datetime) -> int:
    """How many public reports have changed since (the about page)."""
    return Report.objects.filter(visibility__in=SHOWN, changed_at__gte=moment).count()
