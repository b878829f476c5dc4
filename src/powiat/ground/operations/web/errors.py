"""Errors: the pages of what went wrong on our side, with the number under which it stands in the log."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template import loader

from powiat.ground.kernel.access import public
from powiat.ground.ui.typed import comes_from_us, typed_fields

# How soon the database is usually back after a fall.
AGAIN_SECONDS = 15


@public
def server_error(request: HttpRequest) -> HttpResponse:
    """500, or 503 when the database is away. The pages ask nothing of it."""
    number = getattr(request, "id", "")
    if _database_is_away(sys.exc_info()[1]):
        return _pause(request, number)
    page = loader.get_template("500.html").render({"error_number": number})
    return HttpResponse(page, status=500)


def _database_is_away(error: BaseException | None) -> bool:
    """It fell, it is starting, it has no free place or something holds the row: each is over in a while."""
    while error is not None:
        if isinstance(error, OperationalError | InterfaceError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _pause(request: HttpRequest, number: str) -> HttpResponse:
    """503: come again. What was typed stands in the page and is sent by one press; a letter is never made twice."""
    is_sent = request.method == "POST"
    fields = typed_fields(request) if is_sent and comes_from_us(request) else None
    context = {
        "error_number": number,
        "is_sent": is_sent,
        "fields": fields,
        "csrf_token": get_token(request) if fields is not None else "",
        "address": request.get_full_path(),
    }
    answer = HttpResponse(loader.get_template("503.html").render(context), status=503)
    answer["Retry-After"] = str(AGAIN_SECONDS)
    return answer
