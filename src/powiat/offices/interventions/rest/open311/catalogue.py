"""Catalogue: discovery, the categories, and the questions of one."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from powiat.ground.kernel.access import public
from powiat.offices.interventions.domain.open311 import shapes
from powiat.offices.interventions.domain.open311.faults import not_found
from powiat.offices.interventions.domain.open311.posted import language_of
from powiat.offices.interventions.queries import open311 as queries
from powiat.offices.interventions.rest.open311.call import Answer, answers, fields_of

# When the addresses and shapes of the service changed last.
CHANGESET = datetime.fromisoformat("2026-11-25T12:00:00+01:00")
_FIVE_MINUTES = "public, max-age=300"


@answers("GET", cache=_FIVE_MINUTES)
def discovery(request: HttpRequest) -> Answer:
    """Where the service lives, in both formats."""
    return "discovery", shapes.discovery(
        settings.PUBLIC_ADDRESS + "/open311/v2",
        changeset=CHANGESET,
        contact=f"{settings.OFFICE['name']}, {settings.OFFICE['email']}, {settings.OFFICE['phone']}",
        key_service=settings.PUBLIC_ADDRESS + reverse("open311:about") + "#klucz",
        kind="test" if settings.IS_DEMO else "production",
    )


@answers("GET", cache=_FIVE_MINUTES)
def services(request: HttpRequest) -> Answer:
    """The categories that may be sent here. Life in danger is not among them: that is 112's."""
    language = language_of(fields_of(request))
    return "services", queries.services(language)


@answers("GET", cache=_FIVE_MINUTES)
def definition(request: HttpRequest, code: str) -> Answer:
    """The questions of one category; one without questions has an empty list."""
    found = queries.definition(code)
    if found is None:
        raise not_found("Nie ma kategorii o takim kodzie (service_code): lista jest pod adresem services.")
    return "service_definition", found


@public
@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """The page for people: what this is, its addresses, how to get a key."""
    context: dict[str, Any] = {
        "address": settings.PUBLIC_ADDRESS + "/open311/v2",
        "services": queries.services("pl"),
    }
    return render(request, "interventions/open311_about.html", context)
