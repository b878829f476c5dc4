"""Cards: the pictures of shared pages, drawn from their titles."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from powiat.front.portal.models import PortalPage
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared
from powiat.ground.ui.sharing_card import sharing_card


@public
@shared
@require_safe
def card(request: HttpRequest, page_id: int, digest: str) -> HttpResponse:
    """The picture of a published page. The digest in its address only makes it another address for other words."""
    page = PortalPage.objects.live().public().filter(pk=page_id, depth__gt=1).first()
    if page is None:
        raise Http404
    content = sharing_card(page.specific_class.card_kind, page.title, settings.OFFICE["county"])
    return HttpResponse(content, content_type="image/png")
