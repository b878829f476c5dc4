"""Idle: ends sessions that slept too long; writes the hour of the last activity at most once a minute."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from powiat.ground.accounts.actions.touch_session import touch_session
from powiat.ground.accounts.domain.idleness import has_expired, is_worth_writing
from powiat.ground.accounts.queries import OPENED, TOUCHED, hour_in, limits_for
from powiat.ground.accounts.web.address import client_address
from powiat.ground.accounts.web.kept import session_over

# A page that asks for news by itself says so in this header; that is not the person's activity.
BACKGROUND = "X-Powiat-Background"


class IdleLimit:
    """Signs out whoever left his session alone for too long."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Ask about people who are signed in only."""
        if request.user.is_authenticated:
            now = timezone.now()
            opened, touched = hour_in(request.session, OPENED, now), hour_in(request.session, TOUCHED, now)
            limits = limits_for(request.user)
            if has_expired(limits=limits, opened_at=opened, touched_at=touched, now=now):
                return _sign_out(request, limits.idle)
            is_new = TOUCHED not in request.session
            if is_new or (
                is_worth_writing(touched_at=touched, now=now) and BACKGROUND not in request.headers
            ):
                _touch(request, opened, now)
        return self.get_response(request)


def _touch(request: HttpRequest, opened: datetime, now: datetime) -> None:
    request.session[OPENED] = opened.timestamp()
    request.session[TOUCHED] = now.timestamp()
    touch_session(
        key=request.session.session_key,
        address=client_address(request),
        browser=request.headers.get("User-Agent", ""),
        now=now,
    )


def _sign_out(request: HttpRequest, idle: timedelta) -> HttpResponse:
    logout(request)
    if request.method not in ("GET", "HEAD"):
        return session_over(request)
    if request.headers.get("HX-Request"):
        return HttpResponse(status=401, headers={"HX-Redirect": settings.LOGIN_URL})
    minutes = int(idle.total_seconds() // 60)
    messages.info(
        request,
        f"Sesja została zakończona, bo przez {minutes} minut nic się nie działo. Zaloguj się ponownie.",
    )
    return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
