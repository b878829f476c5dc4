"""Kept: pages shown instead of an action that could not be done now. What was typed stays in the form."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from powiat.ground.kernel.access import public
from powiat.ground.ui.typed import comes_from_us, typed_fields


@public
def session_over(request: HttpRequest) -> HttpResponse:
    """The form came after the session had ended: sign in in a second tab, then send it again from here."""
    context = {"fields": typed_fields(request), "login_url": settings.LOGIN_URL}
    return render(request, "accounts/session_over.html", context, status=403)


@public
def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """CSRF_FAILURE_VIEW. A token grows old when one signs in elsewhere; our own form may be sent again."""
    fields = typed_fields(request) if comes_from_us(request) else None
    return render(request, "accounts/form_refused.html", {"fields": fields}, status=403)


@public
def too_many(request: HttpRequest, response: HttpResponse | None = None, credentials=None) -> HttpResponse:
    """429: too many tries; how long to wait and what else to do (AXES_LOCKOUT_CALLABLE, handler429)."""
    is_locked = bool(getattr(request, "axes_locked_out", False))
    wait = settings.AXES_COOLOFF_TIME.total_seconds() if is_locked else 60
    context = {"is_locked": is_locked, "minutes": int(wait // 60)}
    answer = render(request, "accounts/too_many.html", context, status=429)
    answer["Retry-After"] = str(int(wait))
    return answer
