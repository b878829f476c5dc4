"""The visitor of the app: his language, his device, the reports he has opened, and the dress of his pages."""

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from allauth.core.internal.httpkit import get_client_ip
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from powiat.ground.kernel.actor import Actor, system
from powiat.offices.interventions.domain.app_words import LANGUAGES, script_words, words
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.queries.public import own_report

PATH = "/interwencje/"
_LANGUAGE, _DEVICE, _SESSION = "jezyk", "urzadzenie", "zgloszenia"
# Pages of an old phone's first load: no form, no map, nothing to follow.
_LIGHT = ("interventions/app_start.html", "interventions/app_life.html", "interventions/app_offline.html")
_YEAR = 365 * 24 * 3600
_OPEN_FOR = timedelta(hours=2)
_POLICY = (
    "accelerometer=(), browsing-topics=(), camera=(self), display-capture=(), geolocation=(self), gyroscope=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), screen-wake-lock=(), usb=()"
)


def actor_of(request: HttpRequest) -> Actor:
    """The signed-in person, or the door itself."""
    return request.actor if request.user.is_authenticated else system("Zgłoszenia")


def network_of(request: HttpRequest) -> str:
    """The address that the request comes from."""
    return get_client_ip(request) or ""


def language_of(request: HttpRequest) -> str:
    """Asked for in the address, else kept, else Polish."""
    asked = request.GET.get("jezyk") or request.COOKIES.get(_LANGUAGE, "pl")
    return asked if asked in LANGUAGES else "pl"


def device_of(request: HttpRequest) -> str:
    """What the browser calls itself here; empty before its first visit."""
    return request.COOKIES.get(_DEVICE, "")[:64]


def page(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """A page of the app in the visitor's language; it may ask for the place and the camera."""
    language = language_of(request)
    shown = {
        "w": words(language),
        "script_words": script_words_of(language, only_outbox=template in _LIGHT),
        "language": language,
        "languages": [(code, name, code == language) for code, name in LANGUAGES.items()],
        **(context or {}),
    }
    answer = render(request, template, shown, status=status)
    return dressed(request, answer)


def say(request: HttpRequest, key: str, **values: object) -> str:
    """One sentence in the visitor's language; `{name}` gives way to its value."""
    return words(language_of(request))[key].format(**values)


def script_words_of(language: str, *, only_outbox: bool = False) -> str:
    """What a page carries for its scripts, as JSON."""
    return json.dumps(script_words(language, only_outbox=only_outbox), ensure_ascii=False)


def dressed(request: HttpRequest, answer: HttpResponseBase) -> HttpResponseBase:
    """Keep the language that was asked for and give the device its name."""
    answer["Permissions-Policy"] = _POLICY
    told = {
        "max_age": _YEAR,
        "path": PATH,
        "httponly": True,
        "samesite": "Lax",
        "secure": request.is_secure(),
    }
    if request.GET.get("jezyk") in LANGUAGES:
        answer.set_cookie(_LANGUAGE, request.GET["jezyk"], **told)
    if not device_of(request):
        answer.set_cookie(_DEVICE, str(uuid4()), **told)
    return answer


def open_report(request: HttpRequest, report_id: int, now: datetime) -> None:
    """Number and secret were right, or the report was sent from here a moment ago."""
    request.session.cycle_key()
    held = request.session.get(_SESSION, {})
    request.session[_SESSION] = {**held, str(report_id): now.isoformat()}


def leave_report(request: HttpRequest, report_id: int) -> None:
    """For a phone or computer that others use too."""
    held = dict(request.session.get(_SESSION, {}))
    held.pop(str(report_id), None)
    request.session[_SESSION] = held


def find_own(request: HttpRequest, number: str, now: datetime) -> Report:
    """The reporter's own report, if it was opened here within two hours; else it does not exist."""
    report_id = Report.objects.filter(number=number).values_list("pk", flat=True).first()
    opened = request.session.get(_SESSION, {}).get(str(report_id))
    if report_id is None or opened is None or now - datetime.fromisoformat(opened) > _OPEN_FOR:
        raise Http404
    return own_report(report_id)


def uuids(texts: list[str]) -> list[UUID]:
    """Those that are."""
    found = []
    for one in texts:
        with suppress(ValueError):
            found.append(UUID(one))
    return found
