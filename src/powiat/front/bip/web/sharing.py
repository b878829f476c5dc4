"""How a page of the bulletin looks where somebody shares it: a picture, and data for machines."""

import json

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from powiat.front.bip.models import Article, Version
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared
from powiat.ground.ui.sharing_card import digest, sharing_card

KIND = "Biuletyn Informacji Publicznej"
_SAFE = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def card_path(article_id: int, title: str) -> str:
    """Another title, another address."""
    return reverse("bip-card", args=[article_id, digest(KIND, title, settings.OFFICE["county"])])


@public
@shared
@require_safe
def card(request: HttpRequest, article_id: int, digest: str) -> HttpResponse:
    """The picture of a page as it stands now."""
    article = Article.objects.select_related("current").filter(pk=article_id, withdrawn_at=None).first()
    if article is None or article.current is None:
        raise Http404
    content = sharing_card(KIND, article.current.title, settings.OFFICE["county"])
    return HttpResponse(content, content_type="image/png")


def machine_data(request: HttpRequest, article: Article, wording: Version) -> SafeString:
    """schema.org DigitalDocument; no sign in it can end the element."""
    said = {
        "@context": "https://schema.org",
        "@type": "DigitalDocument",
        "name": wording.title,
        "url": request.build_absolute_uri(f"/bip/{article.pk}/"),
        "datePublished": timezone.localtime(wording.published_at).isoformat(timespec="seconds"),
        "dateCreated": wording.made_on.isoformat(),
        "version": wording.number,
        "inLanguage": "pl",
        "isAccessibleForFree": True,
        "publisher": {"@type": "GovernmentOrganization", "name": wording.publisher},
    }
    words = json.dumps(said, ensure_ascii=False).translate(_SAFE)
    return mark_safe(f'<script type="application/ld+json">{words}</script>')  # noqa: S308
