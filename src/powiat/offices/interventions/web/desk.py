"""The desk: one report with everything that may be done with it. R1.4."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from powiat.ground.files import api as files
from powiat.ground.kernel.access import needs
from powiat.ground.ui.parts import Fact, Moment
from powiat.offices.interventions import api
from powiat.offices.interventions.data import WrongStep
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.domain.stages import Stage, may_go
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.permissions import DESK, Permission
from powiat.offices.interventions.queries import desk
from powiat.offices.interventions.queries.public import gmina_names

_ENDS = {
    "not_confirmed": "nie potwierdzono",
    "out_of_competence": "poza właściwością",
    "rejected": "odrzucone",
}


def _found(request: HttpRequest, number: str) -> Report:
    report = desk.report_for(request.actor, number)
    if report is None:
        raise Http404
    return report


@needs(*DESK)
@require_safe
def one(request: HttpRequest, number: str) -> HttpResponse:
    """One report: what was said, what happened, what may be done now."""
    report, actor = _found(request, number), request.actor
    may_work = actor.may(Permission.WORK) or actor.may(Permission.FIELD)
    context = {
        "report": report,
        "lane": Lane(report.lane),
        "tone": Stage(report.stage).tone,
        "facts": _facts(report, may_see_contact=actor.may(Permission.CONTACT)),
        "moments": [
            Moment(
                Stage(entry.to_stage).words if entry.to_stage else _VERBS.get(entry.verb, "Wpis"),
                entry.at,
                by=entry.by_name,
                text="\n".join(filter(None, (entry.text, entry.text_public))),
                tone=Stage(entry.to_stage).tone if entry.to_stage else "grey",
            )
            for entry in reversed(report.entries.all())
        ],
        "photos": list(report.photos.all()),
        "twins": desk.twins_of(report, 300) if may_work and not report.is_closed else [],
        "services": desk.services(),
        "ends": _ENDS.items(),
        "may_work": may_work,
        "may_lead": actor.may(Permission.WORK),
        "may_moderate": actor.may(Permission.MODERATE) and report.visibility != Report.Visibility.PRIVATE,
        "can": {str(stage): may_go(report.stage, stage) for stage in Stage},
    }
    return render(request, "interventions/desk_report.html", context)


_VERBS = {
    "acknowledge": "Potwierdzono", "comment": "Notatka", "route": "Zmieniono odbiorcę", "assign": "Przydzielono",
    "add": "Dopisek zgłaszającego", "moderate": "Moderacja", "outside_answer": "Odpowiedź odbiorcy",
}  # fmt: skip


def _facts(report: Report, *, may_see_contact: bool) -> list[Fact]:
    contact = ", ".join(filter(None, (report.reporter_name, report.reporter_phone, report.reporter_email)))
    facts = [
        Fact("Opis", report.text or ""),
        Fact("Odpowiedzi", "; ".join(f"{key}: {value}" for key, value in report.answers.items())),
        Fact("Gdzie", ", ".join(filter(None, (report.address, gmina_names().get(report.gmina_terc, ""))))),
        Fact("Droga", " ".join(filter(None, (report.road_class, report.road_number)))),
        Fact("Odbiorca", report.recipient.name if report.recipient else "nieustalony"),
        Fact("Zgłaszający", contact if may_see_contact else ""),
        Fact("Zgłoszono", f"{timezone.localtime(report.received_at):%d.%m.%Y %H:%M}"),
        Fact(
            "Potwierdzić do", "" if report.ack_at else f"{timezone.localtime(report.ack_due):%d.%m.%Y %H:%M}"
        ),
        Fact(
            "Potwierdzono",
            f"{timezone.localtime(report.ack_at):%d.%m %H:%M}, {report.ack_by}" if report.ack_at else "",
        ),
        Fact("Załatwić do", f"{timezone.localtime(report.due_at):%d.%m.%Y %H:%M}"),
        Fact("Zaplanowano na", f"{report.planned_on:%d.%m.%Y}" if report.planned_on else ""),
        Fact("Dotyczy osób", str(report.affected_count)),
        Fact("Zgłoszenie główne", report.duplicate_of.number if report.duplicate_of else ""),
        Fact("Znak sprawy", report.case_mark),
    ]
    return [fact for fact in facts if fact.value]


def _is_service(text: str) -> bool:
    """One of the active recipients."""
    return text in {str(one.pk) for one in desk.services()}


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValidationError("Podaj dzień, na przykład 2026-12-01.") from error


def _deed(request: HttpRequest, report: Report, verb: str) -> Callable[[], object] | None:
    """The one action that the pressed button means."""
    told, text = request.POST, request.POST.get("tresc", "").strip()[:4000]
    common: dict[str, Any] = {"report_id": report.pk, "by": request.actor, "now": timezone.now()}
    service = int(told["odbiorca"]) if _is_service(told.get("odbiorca", "")) else 0
    deeds: dict[str, Callable[[], object]] = {
        "potwierdz": lambda: api.acknowledge(**common),
        "sprawdzam": lambda: api.verify(**common),
        "przyjmij": lambda: api.accept(**common, text_public=text),
        "zacznij": lambda: api.start(**common, text_public=text),
        "zaplanuj": lambda: api.plan(**common, on=_day(told.get("dzien", "")), text_public=text),
        "rozwiaz": lambda: api.resolve(**common, text_public=text),
        "zamknij": lambda: api.close_as(
            **common, stage=Stage(told.get("koniec", "rejected")), text_public=text
        ),
        "zapytaj": lambda: api.ask(**common, question=text),
        "notatka": lambda: api.comment(**common, text=text),
        "otworz": lambda: api.reopen_at_desk(**common, text=text),
        "kieruj": lambda: api.route(**common, service_id=service, text=text),
        "przekaz": lambda: api.forward(**common, service_id=service, text=text),
        "przydziel": lambda: api.assign(**common, user_id=request.actor.user_id, name=request.actor.name),
    }
    return deeds.get(verb)


@needs(*DESK)
@require_POST
def act(request: HttpRequest, number: str) -> HttpResponse:
    """One button, one deed."""
    report = _found(request, number)
    deed = _deed(request, report, request.POST.get("co", ""))
    if deed is None:
        raise Http404
    if request.POST["co"] in ("kieruj", "przekaz") and not _is_service(request.POST.get("odbiorca", "")):
        messages.error(request, "Wybierz odbiorcę z listy.")
        return redirect("interventions-desk:report", number)
    try:
        deed()
        messages.success(request, "Zapisane.")
    except (ValidationError, WrongStep, ValueError) as error:
        words = error.messages[0] if isinstance(error, ValidationError) else str(error)
        messages.error(request, words or "Tego teraz nie można zrobić.")
    return redirect("interventions-desk:report", number)


@needs(*DESK)
@require_POST
def join(request: HttpRequest, number: str) -> HttpResponse:
    """The same thing reported twice: this one follows the other."""
    report, other = _found(request, number), _found(request, request.POST.get("do", ""))
    try:
        api.merge(duplicate_id=report.pk, into_id=other.pk, by=request.actor, now=timezone.now())
        messages.success(request, f"Połączone ze zgłoszeniem {other.number}.")
    except (ValidationError, WrongStep) as error:
        messages.error(request, error.messages[0] if isinstance(error, ValidationError) else error.message)
    return redirect("interventions-desk:report", number)


@needs(*DESK)
@require_safe
def photo(request: HttpRequest, number: str, photo_id: UUID) -> HttpResponseBase:
    """The private original, for those who work on the report."""
    report = _found(request, number)
    if not request.actor.may_any((Permission.WORK, Permission.FIELD, Permission.MODERATE)):
        raise PermissionDenied
    found = report.photos.filter(pk=photo_id).first()
    if found is None or found.original_id is None:
        raise Http404
    return files.respond(request, found.original_id, inline=True)
