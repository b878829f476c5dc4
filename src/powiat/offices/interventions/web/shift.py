"""The shift: who is on duty, the log, handing over with everything that is open, the next one's confirmation. R1.4."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from powiat.ground.kernel.access import needs
from powiat.ground.ui.parts import Moment
from powiat.offices.interventions import api
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Shift
from powiat.offices.interventions.permissions import Permission
from powiat.offices.interventions.queries import desk
from powiat.offices.interventions.queries import shift as asked
from powiat.offices.interventions.web.sections import sections


@needs(Permission.HAZARD)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def shift(request: HttpRequest) -> HttpResponse:
    """One page: take over or begin, write, hand over. What was typed stays when it is refused."""
    error = ""
    if request.method == "POST":
        error = _do(request)
        if not error:
            return redirect("interventions-desk:shift")
    return _page(request, error)


def _do(request: HttpRequest) -> str:
    """The pressed button; what was wrong, or nothing."""
    told = request.POST
    common = {"by": request.actor, "now": timezone.now()}
    try:
        match told.get("co"):
            case "rozpocznij":
                api.start_shift(**common)
                messages.success(request, "Dyżur rozpoczęty.")
            case "przejmij":
                ticked = frozenset(int(one) for one in told.getlist("sprawa") if one.isdecimal())
                api.take_over(shift_id=_id(told.get("dyzur", "")), confirmed=ticked, **common)
                messages.success(request, "Dyżur przejęty.")
            case "wpis":
                api.note_shift(text=told.get("tresc", ""), number=told.get("numer", ""), **common)
            case "przekaz":
                api.hand_over(handover=told.get("slowo", ""), notes=_notes(request), **common)
                messages.success(request, "Dyżur przekazany. Następna osoba potwierdzi listę spraw.")
            case _:
                raise Http404
    except ValidationError as error:
        return error.messages[0]
    return ""


def _id(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 15 else 0


def _notes(request: HttpRequest) -> dict[int, str]:
    """uwaga-12 = what the next one should know of report 12."""
    return {
        _id(key.removeprefix("uwaga-")): value
        for key, value in request.POST.items()
        if key.startswith("uwaga-") and value.strip()
    }


def _page(request: HttpRequest, error: str) -> HttpResponse:
    actor, now, told = request.actor, timezone.now(), request.POST
    mine = desk.my_shift(actor)
    full = asked.shift_of(mine.pk) if mine else None
    waiting = asked.waiting_hand_over()
    context = {
        "tabs": sections(actor, "shift"),
        "mine": full,
        "moments": _moments(full) if full else [],
        "on_duty": [one for one in desk.on_duty() if one.user_id != actor.user_id],
        "waiting": asked.shift_of(waiting.pk) if waiting else None,
        "matters": [
            (row, Stage(row.stage), told.get(f"uwaga-{row.pk}", "")) for row in asked.open_matters(actor, now)
        ]
        if mine
        else [],
        "past": desk.shifts(12),
        "error": error,
        "told": told,
        "ticked": told.getlist("sprawa"),
    }
    return render(request, "interventions/desk_shift.html", context, status=422 if error else 200)


def _moments(row: Shift) -> list[Moment]:
    return [
        Moment(
            f"Zgłoszenie {note.report.number}" if note.report else "Wpis",
            note.at,
            by=note.by_name,
            text=note.text,
            url=f"/interwencje/biuro/zgloszenie/{note.report.number}/" if note.report else "",
        )
        for note in reversed(row.notes.all())
    ]


@needs(Permission.HAZARD)
@never_cache
@require_safe
def past(request: HttpRequest, shift_id: int) -> HttpResponse:
    """One shift as a sheet: its log, what it handed over and who confirmed. For paper too."""
    row = asked.shift_of(shift_id)
    if row is None:
        raise Http404
    context = {"shift": row, "notes": list(row.notes.all()), "matters": _matters(row)}
    return render(request, "interventions/desk_shift_sheet.html", context)


def _matters(row: Shift) -> list[tuple[object, str]]:
    return [(one, Stage(one.stage).words) for one in row.matters.all()]
