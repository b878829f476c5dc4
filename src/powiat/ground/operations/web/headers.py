"""Headers: what every answer carries, and what may be kept of it."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        "magnetometer=(), microphone=(), midi=(), payment=(), screen-wake-lock=(), usb=()"
    ),
    "X-Frame-Options": "SAMEORIGIN",
    "X-Permitted-Cross-Domain-Policies": "none",
}
# Signed in: not even the browser keeps the page. Else: it may, so that „Wstecz” brings back what was typed.
PERSONAL = "private, no-store"
COMMON = "private, no-cache"


class SecurityHeaders:
    """Sets what a view has not set itself: a view may be stricter or, knowingly, wider."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Dress the answer, static files and errors too."""
        answer = self.get_response(request)
        for name, value in ALWAYS.items():
            answer.setdefault(name, value)
        if "Cache-Control" not in answer:
            # After an error of ours the database, which knows who is signed in, may be away.
            is_personal = answer.status_code >= 500 or _is_signed_in(request)
            answer["Cache-Control"] = PERSONAL if is_personal else COMMON
        return answer


def _is_signed_in(request: HttpRequest) -> bool:
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return False
    user = getattr(request, "user", None)
    return user is not None and user.is_authenticated
