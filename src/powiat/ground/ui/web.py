"""Web: the switch of theme and text size, which works without scripts."""

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from powiat.ground.kernel.access import public
from powiat.ground.ui.look import COOKIE, parse

YEAR = 365 * 24 * 3600


@public
@csrf_exempt
@require_POST
def change_look(request: HttpRequest) -> HttpResponse:
    """Keep the choice and go back.

    Exempt from the CSRF token, so that a page read by anybody sets no cookie: the choice changes
    nothing but the look of the visitor's own pages.
    """
    chosen = parse(request.COOKIES.get(COOKIE)).changed(
        theme=request.POST.get("theme"), size=request.POST.get("size")
    )
    answer = HttpResponseRedirect(_back(request))
    # Not HttpOnly: the script of the switch reads it to change the page without loading it again.
    answer.set_cookie(COOKIE, str(chosen), max_age=YEAR, samesite="Lax", secure=request.is_secure())
    return answer


def _back(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or urlsplit(request.headers.get("Referer", "")).path
    if wanted and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None):
        return wanted
    return "/"
