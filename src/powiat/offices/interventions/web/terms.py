"""Terms: what has to be done by when, the overdue first, then day by day. R1.4."""

from datetime import date, datetime, time, timedelta
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from powiat.ground.kernel.access import needs
from powiat.ground.kernel.text_pl import day_in_words
from powiat.ground.org import api as org
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.permissions import DESK
from powiat.offices.interventions.queries.public import gmina_names
from powiat.offices.interventions.queries.terms import due_until, overdue
from powiat.offices.interventions.web.queue import place_of
from powiat.offices.interventions.web.sections import channels, sections, since

DAYS = 14
_DAY = timedelta(days=1)


@needs(*DESK)
@never_cache
@require_safe
def terms(request: HttpRequest) -> HttpResponse:
    """Two weeks ahead; a day without anything due stands there too, so that one sees room."""
    actor, now = request.actor, timezone.now()
    today = timezone.localdate(now)
    until = timezone.make_aware(datetime.combine(today + _DAY * DAYS, time()))
    names = gmina_names()
    late, late_count = overdue(actor, now)
    found = {
        day: list(rows)
        for day, rows in groupby(due_until(actor, now, until), lambda row: timezone.localdate(row.due_at))
    }
    shut = dict(org.closed_days(today, today + _DAY * DAYS))
    context = {
        "tabs": sections(actor, "terms"),
        "late": [_told(row, names, now) for row in late],
        "late_count": late_count,
        "days": [
            {
                "day": day,
                "words": _words(day, today),
                "rows": [_told(row, names, now) for row in found.get(day, [])],
                "is_free": day.isoweekday() > 5 or day in shut,
            }
            for day in (today + _DAY * n for n in range(DAYS))
        ],
        "channels": channels(actor),
    }
    return render(request, "interventions/desk_terms.html", context)


def _words(day: date, today: date) -> str:
    near = {today: "Dziś, ", today + _DAY: "Jutro, "}.get(day, "")
    words = day_in_words(day)
    return f"{near}{words}" if near else words[:1].upper() + words[1:]


def _told(row: Report, names: dict[str, str], now: datetime) -> dict:
    return {
        "report": row,
        "place": place_of(row, names),
        "lane": Lane(row.lane),
        "stage": Stage(row.stage),
        "late": since(row.due_at, now) if row.due_at < now else "",
    }
