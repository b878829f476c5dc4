"""Front: while an emergency goes on, the home page is words only. Every other address works as ever."""

from collections.abc import Callable

import structlog
from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from powiat.front.announcements.models import Emergency, PublicWarning
from powiat.front.announcements.queries.warnings import emergency
from powiat.ground.kernel.sharing import MARK

FULL = "pelna"
log = structlog.get_logger(__name__)


class EmergencyFront:
    """Stands last, so that the answer is dressed like any other."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Only for `/`; `/?pelna=1` is the usual home page."""
        if request.path != "/" or request.method not in ("GET", "HEAD") or FULL in request.GET:
            return self.get_response(request)
        try:
            going_on = emergency()
        except DatabaseError as error:
            log.error("announcements.unread", error=type(error).__name__)
            going_on = None
        return self.get_response(request) if going_on is None else words_only(request, going_on)


def words_only(request: HttpRequest, going_on: Emergency) -> HttpResponse:
    """A page that opens on any phone with the weakest signal: under ten kilobytes, no picture, no script."""
    now = timezone.now()
    answer = render(
        request,
        "announcements/emergency.html",
        {
            "emergency": going_on,
            "warnings": PublicWarning.objects.standing(now)[:20],
            "office_facts": settings.OFFICE,
        },
    )
    answer[MARK] = "1"
    return answer
