"""Notifications in this browser: about one report for whoever follows it, about hazards for whoever is on duty."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from powiat.ground.gateways import api as gateways
from powiat.ground.kernel.access import needs, public
from powiat.offices.interventions.actions.follow import (
    call_me,
    call_me_no_more,
    follow_by_push,
    unsubscribe,
)
from powiat.offices.interventions.data import TooManyReports
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.permissions import Permission
from powiat.offices.interventions.queries.followers import browsers_of, is_told
from powiat.offices.interventions.queries.public import one_public
from powiat.offices.interventions.web import visitor


def _browser(request: HttpRequest) -> tuple[str, dict[str, str]]:
    """The endpoint and the keys that the browser gave."""
    told = request.POST
    return told.get("endpoint", ""), {name: told.get(name, "")[:200] for name in ("p256dh", "auth")}


def _report(request: HttpRequest, number: str) -> Report:
    """One's own, opened here, or one that everybody sees."""
    try:
        return visitor.find_own(request, number, timezone.now())
    except Http404:
        found = one_public(number)
        if found is None:
            raise
        return found


@public
@require_POST
def follow(request: HttpRequest, number: str) -> HttpResponse:
    """czynnosc: wlacz, wylacz or stan. Answers whether this browser is told of the report."""
    row = _report(request, number)
    endpoint, keys = _browser(request)
    deed, now = request.POST.get("czynnosc"), timezone.now()
    if deed == "wlacz":
        try:
            follow_by_push(
                report_id=row.pk, endpoint=endpoint, keys=keys, language=visitor.language_of(request),
                network=visitor.network_of(request), now=now,
            )  # fmt: skip
        except ValidationError as error:
            return JsonResponse({"message": error.messages[0]}, status=422)
        except TooManyReports as error:
            return JsonResponse({"message": error.message}, status=429)
    elif deed == "wylacz":
        unsubscribe(endpoint=endpoint, report_id=row.pk, now=now)
    return JsonResponse({"on": is_told(endpoint=endpoint, report_id=row.pk)})


@needs(Permission.HAZARD)
@never_cache
@require_GET
def duty_page(request: HttpRequest) -> HttpResponse:
    """What it is for, with the button."""
    context = {
        "key": gateways.push_key(), "script_words": visitor.script_words_of("pl"),
        "browsers": browsers_of(user_id=request.actor.user_id),
    }  # fmt: skip
    return render(request, "interventions/desk_push.html", context)


@needs(Permission.HAZARD)
@require_POST
def duty(request: HttpRequest) -> HttpResponse:
    """The same for hazards."""
    endpoint, keys = _browser(request)
    deed = request.POST.get("czynnosc")
    if deed == "wlacz":
        try:
            call_me(endpoint=endpoint, keys=keys, by=request.actor, now=timezone.now())
        except ValidationError as error:
            return JsonResponse({"message": error.messages[0]}, status=422)
    elif deed == "wylacz":
        call_me_no_more(endpoint=endpoint, by=request.actor)
    return JsonResponse({"on": browsers_of(user_id=request.actor.user_id, endpoint=endpoint) > 0})
