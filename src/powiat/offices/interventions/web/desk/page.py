"""The page of one report: what was said, what happened, what may be done now. R1.4."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from powiat.ground.kernel.access import needs
from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.domain.stages import Stage, may_go
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.permissions import DESK, Permission, is_of_units
from powiat.offices.interventions.queries import desk
from powiat.offices.interventions.web.desk import about, case, choices, pictures, residents
from powiat.offices.interventions.web.desk.found import find

NEAR_M = 300


@needs(*DESK)
@require_safe
def one(request: HttpRequest, number: str) -> HttpResponse:
    """One report."""
    return show(request, find(request, number))


def show(
    request: HttpRequest,
    report: Report,
    *,
    status: int = 200,
    error: str = "",
    typed: dict[str, Any] | None = None,
    moderation: residents.Typed | None = None,
) -> HttpResponse:
    """The page; what was typed and not taken stands where it was typed."""
    actor = request.actor
    photos = list(report.photos.all())
    leads = actor.may(Permission.WORK)
    works = leads or (actor.may(Permission.FIELD) and is_of_units(report, actor))
    context = {
        "report": report,
        "lane": Lane(report.lane),
        "tone": Stage(report.stage).tone,
        "error": error,
        "facts": about.facts_of(report, sees_contact=actor.may(Permission.CONTACT)),
        "moments": about.moments_of(report),
        "dispatches": about.dispatches_of(report),
        "calls": about.calls_of(report) if report.lane == Lane.HAZARD else None,
        "shots": pictures.shots_of(report, photos),
        "works": works,
        "leads": leads,
        "may_moderate": actor.may(Permission.MODERATE),
        "residents": residents.panel(report, photos, moderation),
        "case": case.panel(report, actor, timezone.localdate()),
    }
    if works:
        context |= _deeds(report, actor, leads=leads, typed=typed or {})
    return render(request, "interventions/desk_report.html", context, status=status)


def _deeds(report: Report, actor: Actor, *, leads: bool, typed: dict[str, Any]) -> dict[str, Any]:
    """What the forms of the deeds need."""
    return {
        "typed": typed,
        "can": {str(stage): may_go(report.stage, stage) for stage in Stage},
        "replies": desk.templates_for(),
        "ends": choices.ENDS,
        "services": choices.services_of(report) if leads else [],
        "people": choices.people(timezone.localdate()) if leads else [],
        "is_mine": report.handler_id is not None and report.handler_id == actor.user_id,
        "twins": desk.twins_of(report, NEAR_M) if leads and not report.is_closed else [],
        "gathered": desk.gathered_by(report),
    }
