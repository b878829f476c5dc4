"""Kept: pages shown instead of an action that could not be done now. What was typed stays in the form."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from powiat.ground.kernel.access import public

# Never written back into a page.
_SECRET_WORDS = ("password", "haslo", "code", "kod", "secret", "sekret", "credential")
_LARGEST = 200_000


def typed_fields(request: HttpRequest) -> list[tuple[str, str]] | None:
    """What the person typed, to be sent once more; None when it must not or cannot stand in a page."""
    if request.method != "POST" or request.content_type == "application/json" or request.FILES:
        return None
    pairs = [
        (name, value)
        for name, values in request.POST.lists()
        if name != "csrfmiddlewaretoken"
        for value in values
    ]
    if any(word in name.lower() for name, _ in pairs for word in _SECRET_WORDS):
        return None
    return pairs if sum(len(value) for _, value in pairs) <= _LARGEST else None


def comes_from_us(request: HttpRequest) -> bool:
    """True when the browser vouches that the form stood on our own page (it sets Origin, a page cannot)."""
    return request.headers.get("Origin", "") == f"{request.scheme}://{request.get_host()}"


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
