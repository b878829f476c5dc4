"""Pages: what editors made, as Wagtail finds it by address; the same for every visitor, so it may be kept."""

import hashlib

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.views.decorators.http import require_safe
from wagtail.views import serve

from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared

# Asked about at each visit: what has just been published is seen at the next click.
SHARED = "public, no-cache"
OWN = "private, no-cache"


@public
@shared
@require_safe
def page(request: HttpRequest, path: str) -> HttpResponse:
    """A published page; without cookies it may come from a cache, else the browser asks for changes."""
    answer = serve(request, path)
    if answer.status_code != 200:
        return answer
    if hasattr(answer, "render"):
        answer.render()
    shown = (getattr(answer, "context_data", None) or {}).get("page")
    if shown is not None and (hosts := shown.frame_hosts()):
        answer._csp_update = {"frame-src": hosts}  # read by django-csp, as its own decorators write it
    patch_vary_headers(answer, ("Cookie",))
    if request.user.is_authenticated:
        return answer
    answer["Cache-Control"] = OWN if request.COOKIES else SHARED
    etag = f'"{hashlib.sha256(answer.content).hexdigest()[:32]}"'
    answer["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=answer)
