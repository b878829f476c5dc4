"""Hazards: who was called, by which way, when the next call goes out; one button ends the calling. R1.4."""

from datetime import datetime

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from powiat.ground.kernel.access import needs
from powiat.ground.ui.components.marks import status
from powiat.ground.ui.parts import Column, Row, Table
from powiat.offices.interventions import api
from powiat.offices.interventions.actions.escalate import MOST_STEPS
from powiat.offices.interventions.models import Escalation
from powiat.offices.interventions.permissions import DESK, Permission
from powiat.offices.interventions.queries import desk
from powiat.offices.interventions.queries.calls import Calls, hazards_with_calls
from powiat.offices.interventions.queries.public import gmina_names
from powiat.offices.interventions.web.queue import place_of
from powiat.offices.interventions.web.sections import channels, sections, since

_TONES = {"waiting": "yellow", "sent": "blue", "failed": "red", "reached": "green"}
_CHANNELS = {"push": "powiadomienie", "sms": "SMS", "email": "e-mail", "phone": "telefon (dzwoni człowiek)"}


@needs(*DESK)
@never_cache
@require_safe
def hazards(request: HttpRequest) -> HttpResponse:
    """Those that wait first, with their calls; then those of the last day."""
    now, names = timezone.now(), gmina_names()
    found = hazards_with_calls(request.actor, now, most_steps=MOST_STEPS)
    shown = [
        {
            "calls": one,
            "report": one.report,
            "place": place_of(one.report, names),
            "ago": since(one.report.received_at, now),
            "table": _table(one),
            "phones": [call for call in one.rows if call.channel == "phone" and call.state != "reached"]
            if one.is_waiting
            else [],
            "minutes": _minutes(one.report.received_at, one.report.ack_at),
        }
        for one in found
    ]
    context = {
        "tabs": sections(request.actor, "hazards"),
        "waiting": [one for one in shown if one["calls"].is_waiting],
        "done": [one for one in shown if not one["calls"].is_waiting],
        "channels": channels(request.actor),
        "may_work": request.actor.may(Permission.WORK),
        "may_call": request.actor.may(Permission.HAZARD),
    }
    return render(request, "interventions/desk_hazards.html", context)


def _minutes(start: datetime, end: datetime | None) -> int | None:
    return int((end - start).total_seconds() // 60) if end else None


def _table(calls: Calls) -> Table:
    columns = [
        Column("step", "Wezwanie", kind="number"),
        Column("who", "Kogo", is_title=True),
        Column("how", "Jak"),
        Column("at", "Kiedy", kind="date"),
        Column("state", "Co z tego"),
    ]
    rows = [
        Row(
            {
                "step": call.step + 1,
                "who": str(call.user) if call.user else call.to,
                "how": f"{_CHANNELS[call.channel]}{f', {call.to}' if call.channel != 'push' else ''}",
                "at": f"{timezone.localtime(call.at):%d.%m %H:%M}",
                "state": status(_state(call), _TONES[call.state]),
            }
        )
        for call in calls.rows
    ]
    caption = f"Wezwania do zgłoszenia {calls.report.number}"
    return Table(caption, columns, rows, is_caption_hidden=True, empty="Nikogo jeszcze nie wezwano.")


def _state(call: Escalation) -> str:
    words = (
        "do zadzwonienia" if call.channel == "phone" and call.state == "waiting" else call.get_state_display()
    )
    return f"{words} ({call.note})" if call.state == "failed" and call.note else words


@needs(Permission.WORK, Permission.FIELD)
@require_POST
def acknowledge(request: HttpRequest, number: str) -> HttpResponse:
    """One button; back to the page on which it was pressed."""
    report = desk.report_for(request.actor, number)
    if report is None:
        raise Http404
    api.acknowledge(report_id=report.pk, by=request.actor, now=timezone.now())
    messages.success(request, f"Potwierdzone: {report.number}. Wezwania są zatrzymane.")
    is_from_hazards = request.POST.get("skad") == "zagrozenia"
    return redirect("interventions-desk:hazards" if is_from_hazards else "interventions-desk:queue")


@needs(Permission.HAZARD)
@require_POST
def called(request: HttpRequest, call_id: int) -> HttpResponse:
    """Somebody was rung up: he answered, or not."""
    try:
        api.note_call(
            call_id=call_id,
            is_reached=request.POST.get("co") == "odebrano",
            by=request.actor,
            now=timezone.now(),
        )
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect("interventions-desk:hazards")
