"""The queue of the desk: what came in, hazards that nobody has seen first, then by deadline. R1.4."""

from datetime import datetime
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from powiat.ground.kernel.access import needs
from powiat.ground.ui.components.marks import mark_text, status
from powiat.ground.ui.parts import Column, Link, Row, Table
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.permissions import DESK, Permission
from powiat.offices.interventions.queries import desk
from powiat.offices.interventions.queries.public import gmina_names

A_PAGE = 40
_VIEWS = {
    "open": "Otwarte", "unacknowledged": "Niepotwierdzone", "hazards": "Zagrożenia", "mine": "Moje",
    "late": "Po terminie", "forwarded": "Przekazane", "planned": "Zaplanowane", "moderation": "Do moderacji",
    "closed": "Zakończone",
}  # fmt: skip


@needs(*DESK)
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """Hazards that nobody has seen first, then by deadline."""
    now, actor = timezone.now(), request.actor
    chosen = request.GET.get("widok", "open")
    chosen = chosen if chosen in _VIEWS else "open"
    words = request.GET.get("q", "").strip()
    rows = desk.desk_queue(actor=actor, now=now, view=chosen, words=words)
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("strona"))
    counts = desk.counts(actor, now)
    views = [
        Link(name, f"?widok={key}", counts.get(key), is_current=key == chosen) for key, name in _VIEWS.items()
    ]
    context = {
        "views": views,
        "page": page,
        "q": words,
        "view": chosen,
        "unseen": counts["unseen_hazards"],
        "table": _table(page.object_list, now),
        "may_rule": actor.may(Permission.RULES),
    }
    return render(request, "interventions/desk_queue.html", context)


def _table(rows: Any, now: datetime) -> Table:
    names = gmina_names()
    columns = [
        Column("number", "Numer", kind="mark"),
        Column("category", "Czego dotyczy", is_title=True),
        Column("where", "Gdzie"),
        Column("stage", "Stan"),
        Column("recipient", "Odbiorca", is_quiet=True),
        Column("due", "Termin", kind="date"),
    ]
    made = [
        Row(
            {
                "number": mark_text(row.number),
                "category": row.category.name,
                "where": row.address or names.get(row.gmina_terc, ""),
                "stage": status(row.stage_words, Stage(row.stage).tone),
                "recipient": row.recipient.name if row.recipient else "",
                "due": f"{timezone.localtime(row.due_at):%d.%m %H:%M}",
            },
            url=f"/interwencje/biuro/zgloszenie/{row.number}/",
            is_strong=row.ack_at is None,
            tone="red" if row.lane == Lane.HAZARD and row.ack_at is None else "",
        )
        for row in rows
    ]
    return Table(
        caption="Zgłoszenia", is_caption_hidden=True, columns=columns, rows=made, empty="Nic tu nie czeka."
    )
