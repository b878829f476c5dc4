"""Errors: the page of an error of ours, with the number under which it stands in the log."""

from django.http import HttpRequest, HttpResponse
from django.template import loader

from powiat.ground.kernel.access import public


@public
def server_error(request: HttpRequest) -> HttpResponse:
    """500. The page asks nothing of the database, which may be the very thing that failed."""
    page = loader.get_template("500.html").render({"error_number": getattr(request, "id", "")})
    return HttpResponse(page, status=500)
