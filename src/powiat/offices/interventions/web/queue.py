"""The queue of the desk: hazards that nobody has seen first, then by deadline. It stays true while it is open. R1.4."""

from datetime import datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from powiat.ground.kernel.access import needs
from powiat.ground.ui.components.marks import mark_text, status, tag
from powiat.ground.ui.parts import Column, Link, Row, Table
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import PlannedWork, Report
from powiat.offices.interventions.permissions import DESK, Permission
from powiat.offices.interventions.queries import desk
from powiat.offices.interventions.queries import queue as asked
from powiat.offices.interventions.queries.public import box_of_county, gmina_names
from powiat.offices.interventions.queries.works import standing
from powiat.offices.interventions.web.queue_form import VIEWS, QueueForm, query_of
from powiat.offices.interventions.web.sections import channels, sections, since

A_PAGE = 40
MOST_WORKS = 100
_COUNTY = (18.85, 51.38, 19.35, 51.80)


@needs(*DESK)
@never_cache
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """List and map side by side; the list is whole without the map."""
    now, actor = timezone.now(), request.actor
    form = QueueForm(request.GET)
    chosen = form.chosen(request.GET.get("widok", "open"))
    counts = desk.counts(actor, now)
    query = query_of(request.GET)
    context = {
        **_live(request, form, now),
        "tabs": sections(actor, "queue"),
        "views": [
            Link(name, f"?{query_of(request.GET, widok=key)}", counts.get(key), is_current=key == chosen.view)
            for key, name in VIEWS.items()
        ],
        "form": form,
        "view": chosen.view,
        "query": query,
        "share": request.build_absolute_uri(f"?{query}"),
        "channels": channels(actor),
        "is_narrowed": any((chosen.words, chosen.lane, chosen.stage, chosen.gmina_terc, chosen.service_id,
                            chosen.due)) or chosen.view != "open",
        "hears_all": actor.may(Permission.READ_ALL),
        "box": ",".join(f"{one:.5f}" for one in box_of_county() or _COUNTY),
        "shifts": desk.on_duty(),
    }  # fmt: skip
    return render(request, "interventions/desk_queue.html", context)


@needs(*DESK)
@never_cache
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The same parts again, for a page that is open: counts, hazards that call, rows, and how many are new to it."""
    form = QueueForm(request.GET)
    return render(request, "interventions/_queue_live.html", _live(request, form, timezone.now()))


def _live(request: HttpRequest, form: QueueForm, now: datetime) -> dict[str, Any]:
    actor = request.actor
    chosen = form.chosen(request.GET.get("widok", "open"))
    rows = asked.queue_rows(actor, now, chosen)
    page = _page(rows, request.GET.get("strona"))
    mark = _number(request.GET.get("po"))
    names = gmina_names()
    return {
        "page": page,
        "lanes": _lanes(request, now),
        "hazards": [(row, place_of(row, names), since(row.received_at, now))
                    for row in asked.calling_hazards(actor)],
        "table": table_of(page, now, names, list(standing(now)[:MOST_WORKS])),
        "mark": asked.newest_number(actor),
        "news": rows.filter(pk__gt=mark).count() if mark else 0,
        "at": timezone.localtime(now),
        "may_work": actor.may(Permission.WORK),
    }  # fmt: skip


def _page(rows: QuerySet[Report], number: str | None) -> Page:
    """Sorted by keys alone; only what is shown is read."""
    page = Paginator(rows.values_list("pk", flat=True), A_PAGE).get_page(number)
    page.object_list = asked.rows_of(list(page.object_list))
    return page


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 15 else 0


def _lanes(request: HttpRequest, now: datetime) -> list[tuple[asked.LaneCount, str, bool]]:
    """(counts, where it leads, whether it is chosen)."""
    chosen = request.GET.get("tor", "")
    return [
        (one, f"{reverse('interventions-desk:queue')}?{query_of(request.GET, tor=str(one.lane))}",
         chosen == str(one.lane))
        for one in asked.lane_counts(request.actor, now)
    ]  # fmt: skip


def place_of(row: Report, names: dict[str, str]) -> str:
    """The address, else the gmina."""
    gmina = names.get(row.gmina_terc, "")
    return row.address or (f"gmina {gmina}" if gmina else "")


def table_of(page: Page, now: datetime, names: dict[str, str], works: list[PlannedWork]) -> Table:
    """Dense rows; on a phone each becomes a card."""
    columns = [
        Column("number", "Numer", kind="mark"),
        Column("category", "Czego dotyczy", is_title=True),
        Column("due", "Termin", kind="date"),
        Column("stage", "Stan"),
        Column("where", "Gdzie"),
        Column("recipient", "Odbiorca", is_quiet=True),
    ]
    rows = [_row(row, now, names, works) for row in page.object_list]
    return Table(
        caption="Zgłoszenia", is_caption_hidden=True, columns=columns, rows=rows, empty="Nic tu nie czeka."
    )


def _row(row: Report, now: datetime, names: dict[str, str], works: list[PlannedWork]) -> Row:
    is_hazard = row.lane == Lane.HAZARD
    lane = tag(Lane(row.lane).words, Lane(row.lane).tone) if row.lane != Lane.ORDINARY else ""
    return Row(
        {
            "number": mark_text(row.number),
            "category": format_html("{} {}", row.category.name, lane) if lane else row.category.name,
            "where": _where(row, names, works),
            "stage": status(row.stage_words, Stage(row.stage).tone),
            "recipient": row.recipient.name if row.recipient else "",
            "due": due_words(row, now),
        },
        url=reverse("interventions-desk:report", args=[row.number]),
        is_strong=row.ack_at is None,
        tone="red" if is_hazard and row.ack_at is None else "",
    )


def _where(row: Report, names: dict[str, str], works: list[PlannedWork]) -> str:
    """The place; works that are announced there explain many a report."""
    there = next((one for one in works if row.point_2180.distance(one.point_2180) <= one.radius_m), None)
    if there is None:
        return place_of(row, names)
    until = f"{timezone.localtime(there.ends_at):%d.%m.%Y}"
    return format_html("{} {}", place_of(row, names), tag(f"planowane prace do {until}", "yellow"))


def due_words(row: Report, now: datetime) -> str:
    """The moment, and in words when it has passed."""
    at = f"{timezone.localtime(row.due_at):%d.%m %H:%M}"
    if row.closed_at is None and row.due_at < now:
        return format_html("{} {}", at, tag(f"{since(row.due_at, now)} po terminie", "red"))
    return at


@needs(*DESK)
@never_cache
@require_safe
def points(request: HttpRequest) -> JsonResponse:
    """The same rows as points of a map."""
    form = QueueForm(request.GET)
    rows = asked.queue_rows(request.actor, timezone.now(), form.chosen(request.GET.get("widok", "open")))
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
            "properties": {"number": number, "category": category, "lane": lane, "tone": _tone(lane, stage)},
        }
        for number, category, lane, stage, longitude, latitude in asked.points_of(rows)
    ]
    return JsonResponse({"type": "FeatureCollection", "features": features})


def _tone(lane: str, stage: str) -> str:
    return "red" if lane == Lane.HAZARD else Stage(stage).tone
