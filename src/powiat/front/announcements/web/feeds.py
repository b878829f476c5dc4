"""Feeds of each section as RSS, Atom and JSON Feed 1.1; the page that names all ways to hear us; oEmbed of our pages."""

import json
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.views.decorators.http import require_safe

from powiat.front.announcements.models import Post
from powiat.front.announcements.queries import posts
from powiat.front.announcements.web.fediverse import handle
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared

ALL = "wszystko"
SECTIONS = {ALL: "Wszystko", **dict(Post.Section.choices)}
KINDS = {"rss": Rss201rev2Feed, "atom": Atom1Feed}


def _site() -> str:
    return settings.PUBLIC_ADDRESS.rstrip("/")


@public
@shared
@require_safe
def feed(request: HttpRequest, section: str, kind: str) -> HttpResponse:
    """One section, the newest twenty."""
    if section not in SECTIONS or kind not in (*KINDS, "json"):
        raise Http404
    rows = posts.newest("" if section == ALL else section)
    title = f"{settings.OFFICE['county']}: {SECTIONS[section]}"
    own = f"{_site()}/kanaly/{section}.{kind}"
    return _json(rows, title, own) if kind == "json" else _xml(rows, title, own, KINDS[kind])


def _xml(rows: list[Post], title: str, own: str, kind: type) -> HttpResponse:
    made = kind(title=title, link=f"{_site()}/", description=title, language="pl", feed_url=own)
    for one in rows:
        made.add_item(
            title=one.title,
            link=_site() + one.path,
            description=one.summary,
            pubdate=one.published_at,
            updateddate=one.changed_at,
            unique_id=f"{_site()}/fediwersum/wpis/{one.pk}/",
            categories=[one.get_section_display()],
        )
    return HttpResponse(made.writeString("utf-8"), content_type=made.content_type)


def _json(rows: list[Post], title: str, own: str) -> HttpResponse:
    items = [
        {
            "id": f"{_site()}/fediwersum/wpis/{one.pk}/",
            "url": _site() + one.path,
            "title": one.title,
            "content_text": one.summary or one.title,
            "date_published": one.published_at.isoformat(),
            "date_modified": one.changed_at.isoformat(),
            "tags": [one.get_section_display()],
        }
        for one in rows
    ]
    said = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": f"{_site()}/",
        "feed_url": own,
        "language": "pl",
        "items": items,
    }
    return HttpResponse(
        json.dumps(said, ensure_ascii=False), content_type="application/feed+json; charset=utf-8"
    )


@public
@shared
@require_safe
def stay_informed(request: HttpRequest) -> HttpResponse:
    """Newsletter, Mastodon, feeds."""
    return render(
        request,
        "announcements/stay_informed.html",
        {"handle": handle(), "sections": SECTIONS.items(), "site": _site()},
    )


@public
@shared
@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """oEmbed 1.0 of our own pages only: a link with its title, no script and no frame."""
    parts = urlsplit(request.GET.get("url", "")[:500])
    if request.GET.get("format", "json") != "json":
        return JsonResponse({"error": "json only"}, status=501)
    found = posts.at_path(parts.path) if parts.netloc == urlsplit(_site()).netloc else None
    if found is None:
        raise Http404
    return JsonResponse(
        {
            "version": "1.0",
            "type": "link",
            "title": found.title,
            "author_name": settings.OFFICE["name"],
            "author_url": f"{_site()}/",
            "provider_name": settings.OFFICE["county"],
            "provider_url": f"{_site()}/",
            "cache_age": 3600,
        },
        json_dumps_params={"ensure_ascii": False},
    )
