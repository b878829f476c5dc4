"""Request log: one line for each request, tied together by its id.

Addresses hold case numbers, secrets and search words, so the log names the view's pattern, never the address;
a person is named by the number of his account only.
"""

import re
import time
import uuid
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse

log = structlog.get_logger("request")
HEADER = "X-Request-Id"
_GIVEN = re.compile(r"[0-9A-Za-z_-]{8,64}")
_SILENT = ("livez", "readyz")


class RequestLog:
    """Gives the request an id, logs how it ended, and hands the id out."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Everything logged on the way carries the same id."""
        given = request.headers.get(HEADER, "")
        request.id = given if _GIVEN.fullmatch(given) else uuid.uuid4().hex[:16]
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request.id)
        started = time.perf_counter()
        answer = self.get_response(request)
        answer[HEADER] = request.id
        match = request.resolver_match
        if match is not None and match.route not in _SILENT:
            log.info(
                "request",
                method=request.method,
                route=match.route,
                status=answer.status_code,
                duration_ms=round((time.perf_counter() - started) * 1000),
                user_id=_user_id(request),
            )
        return answer


def _user_id(request: HttpRequest) -> int | None:
    """The account's number, if the request has asked who it is anyway."""
    user = request.__dict__.get("_cached_user")
    return getattr(user, "pk", None)
