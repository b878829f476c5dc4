"""Media: the pictures of the portal, cut to size. In production the web server in front gives them."""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.static import serve

from powiat.ground.kernel.access import public

FOR_A_DAY = "public, max-age=86400"


@public
def picture(request: HttpRequest, path: str) -> HttpResponse:
    """One rendition; originals and documents are not given from here."""
    answer = serve(request, path, document_root=Path(settings.MEDIA_ROOT) / "images")
    answer["Cache-Control"] = FOR_A_DAY
    return answer
