"""Storm: many reports of one thing, seen and dealt with as one. R1.4."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from powiat.ground.kernel.access import needs
from powiat.ground.ui.parts import Link
from powiat.offices.interventions import api
from powiat.offices.interventions.actions.many import MOST
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.permissions import Permission
from powiat.offices.interventions.queries.public import gmina_names
from powiat.offices.interventions.queries.storm import CELLS_M, HOURS, storm_groups
from powiat.offices.interventions.web.sections import channels, sections, since

_SHOWN = 60
_HOURS = {1: "godzina", 6: "6 godzin", 24: "doba", 168: "tydzień"}
_CELLS = {500: "pół kilometra", 2_000: "2 kilometry"}


def _choice(text: str | None, known: tuple[int, ...], usual: int) -> int:
    return int(text) if text and text.isdecimal() and int(text) in known else usual


@needs(Permission.WORK)
@never_cache
@require_safe
def storm(request: HttpRequest) -> HttpResponse:
    """Groups of the chosen time, hazards and the largest first."""
    now, names = timezone.now(), gmina_names()
    hours = _choice(request.GET.get("godzin"), HOURS, 24)
    cell = _choice(request.GET.get("bok"), CELLS_M, 2_000)
    groups = storm_groups(request.actor, now, hours=hours, cell_m=cell)
    shown = [
        {
            "group": one,
            "lane": Lane(one.lane),
            "place": one.place,
            "gmina": names.get(one.rows[0].gmina_terc, ""),
            "since": since(one.first_at, now),
            "last": since(one.last_at, now),
            "rows": one.rows[:MOST],
        }
        for one in groups[:_SHOWN]
    ]
    context = {
        "tabs": sections(request.actor, "storm"),
        "hours": [
            Link(words, f"?godzin={key}&bok={cell}", is_current=key == hours) for key, words in _HOURS.items()
        ],
        "cells": [
            Link(words, f"?godzin={hours}&bok={key}", is_current=key == cell) for key, words in _CELLS.items()
        ],
        "groups": shown,
        "count": sum(one.count for one in groups),
        "many": len(groups),
        "channels": channels(request.actor),
        "query": urlencode({"godzin": hours, "bok": cell}),
        "hours_chosen": hours,
        "cell_chosen": str(cell),
    }
    return render(request, "interventions/desk_storm.html", context)


@needs(Permission.WORK)
@require_POST
def act(request: HttpRequest) -> HttpResponse:
    """All of a group at once: seen, or one report with duplicates."""
    numbers = request.POST.getlist("numer")
    told = {"numbers": numbers, "by": request.actor, "now": timezone.now()}
    try:
        if request.POST.get("co") == "polacz":
            kept, joined = api.join_many(**told)
            messages.success(request, f"Połączone ze zgłoszeniem {kept.number}: {joined}.")
        else:
            messages.success(request, f"Potwierdzone: {api.acknowledge_many(**told)}.")
    except ValidationError as error:
        messages.error(request, error.messages[0])
    query = urlencode(
        {
            "godzin": _choice(request.POST.get("godzin"), HOURS, 24),
            "bok": _choice(request.POST.get("bok"), CELLS_M, 2_000),
        }
    )
    return redirect(f"{reverse('interventions-desk:storm')}?{query}")
