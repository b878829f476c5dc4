"""Deeds: one button, one deed. A deed done already is answered calmly; what was typed and not taken stays typed."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from powiat.ground.kernel.access import needs
from powiat.offices.interventions import api
from powiat.offices.interventions.actions.reply import LONGEST
from powiat.offices.interventions.domain.number import read_number
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.permissions import DESK
from powiat.offices.interventions.queries import desk
from powiat.offices.interventions.web.desk import choices
from powiat.offices.interventions.web.desk.found import REFUSALS, back_to, find, words_of
from powiat.offices.interventions.web.desk.page import show

Deed = Callable[[], object]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValidationError("Podaj dzień prac, na przykład 2026-12-01.") from error


def _service(text: str) -> int:
    found = choices.service_in(text)
    if found is None:
        raise ValidationError("Wybierz odbiorcę z listy.")
    return found


def _end(text: str) -> Stage:
    if text not in dict(choices.ENDS):
        raise ValidationError("Wybierz powód zamknięcia bez naprawy.")
    return Stage(text)


def _assign(request: HttpRequest, common: dict[str, Any]) -> Report:
    """To the one who pressed, or to the chosen person."""
    chosen = request.POST.get("osoba", "")
    if not chosen:
        return api.assign(**common, user_id=request.actor.user_id, name=request.actor.name)
    found = choices.person_in(chosen, timezone.localdate(common["now"]))
    if found is None:
        raise ValidationError("Wybierz osobę z listy.")
    return api.assign(**common, user_id=found[0], name=found[1])


def _deed(request: HttpRequest, common: dict[str, Any], text: str) -> Deed | None:
    """The one action that the pressed button means."""
    told = request.POST
    deeds: dict[str, Deed] = {
        "potwierdz": lambda: api.acknowledge(**common),
        "sprawdzam": lambda: api.verify(**common, text=text),
        "przyjmij": lambda: api.accept(**common, text_public=text),
        "zacznij": lambda: api.start(**common, text_public=text),
        "zaplanuj": lambda: api.plan(**common, on=_day(told.get("dzien", "")), text_public=text),
        "rozwiaz": lambda: api.resolve(**common, text_public=text),
        "zamknij": lambda: api.close_as(**common, stage=_end(told.get("koniec", "")), text_public=text),
        "zapytaj": lambda: api.ask(**common, question=text),
        "odpowiedz": lambda: api.reply(**common, text_public=text),
        "notatka": lambda: api.comment(**common, text=text),
        "otworz": lambda: api.reopen_at_desk(**common, text=text),
        "kieruj": lambda: api.route(**common, service_id=_service(told.get("odbiorca", "")), text=text),
        "przekaz": lambda: api.forward(**common, service_id=_service(told.get("odbiorca", "")), text=text),
        "przydziel": lambda: _assign(request, common),
    }
    return deeds.get(told.get("co", ""))


@needs(*DESK)
@require_POST
def act(request: HttpRequest, number: str) -> HttpResponse:
    """One button, one deed."""
    report, now = find(request, number), timezone.now()
    text = request.POST.get("tresc", "").strip()
    if request.POST.get("co") == "szablon":
        ready = choices.reply_text(report, request.POST.get("szablon", ""))
        typed = request.POST.dict() | {"tresc": "\n".join(filter(None, (text, ready)))}
        return show(request, report, typed=typed)
    deed = _deed(request, {"report_id": report.pk, "by": request.actor, "now": now}, text)
    if deed is None:
        raise Http404
    try:
        if len(text) > LONGEST:
            raise ValidationError(f"Treść ma {len(text)} znaków, a może mieć najwyżej {LONGEST}.")
        deed()
    except REFUSALS as error:
        fresh = find(request, number)
        return show(request, fresh, status=422, error=words_of(error), typed=request.POST.dict())
    if desk.was_done(report.pk, now):
        messages.success(request, "Zapisane.")
    else:
        messages.info(request, "To było już zrobione. Nic się nie zmieniło.")
    return back_to(number)


@needs(*DESK)
@require_POST
def join(request: HttpRequest, number: str) -> HttpResponse:
    """The same thing reported twice: this one follows the other."""
    report = find(request, number)
    typed = request.POST.get("do", "")
    other = desk.report_for(request.actor, read_number(typed) or typed.strip())
    try:
        if other is None:
            raise ValidationError("Nie ma zgłoszenia o tym numerze. Sprawdź numer, na przykład 2026-000123.")
        api.merge(duplicate_id=report.pk, into_id=other.pk, by=request.actor, now=timezone.now())
    except REFUSALS as error:
        return show(
            request, find(request, number), status=422, error=words_of(error), typed=request.POST.dict()
        )
    messages.success(request, f"Połączone ze zgłoszeniem {other.number}.")
    return back_to(number)
