"""Build site: the portal's first pages, once; afterwards the editors' hands only."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Site

from powiat.front.portal.actions.grow import grow
from powiat.front.portal.actions.index_page import index_page
from powiat.front.portal.actions.keep_editors import set_up_editors
from powiat.front.portal.data import PageText, Piece, SiteText
from powiat.front.portal.models import (
    ContactPage,
    DeclarationPage,
    HomePage,
    NewsIndexPage,
    NewsPage,
    PortalPage,
    StandardPage,
)
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor


@transaction.atomic
def build_site(*, text: SiteText, by: Actor, now: datetime) -> int:
    """Make home, news, contact, declaration and plain pages; returns how many (0: a home exists)."""
    if HomePage.objects.exists():
        return 0
    root = PortalPage.objects.get(depth=1)
    home = HomePage(
        title="Strona główna",
        slug="portal",
        headline=text.headline,
        summary=text.lead,
        shortcuts=[("shortcut", shortcut) for shortcut in text.shortcuts],
    )
    made: list[PortalPage] = [_publish(root, home)]
    _make_it_the_front(home)
    news = _publish(
        home,
        NewsIndexPage(
            title="Aktualności", slug="aktualnosci", summary="Co nowego w powiecie.", show_in_menus=True
        ),
    )
    made.append(news)
    for page in text.news:
        day = (now - timedelta(days=page.days_ago)).date()
        made.append(_publish(news, NewsPage(**_words(page), published_on=day)))
    contact = ContactPage(
        title="Kontakt",
        slug="kontakt",
        summary="Adres, telefony i godziny otwarcia urzędu.",
        show_in_menus=True,
    )
    made.append(_publish(home, contact))
    made.extend(_publish(home, StandardPage(**_words(page))) for page in text.pages)
    if text.declaration:
        made.append(_publish(home, _declaration(text, now)))
    made += grow(home, text.more, now)
    set_up_editors()
    for page in made:
        index_page(page=page)
    audit.record(by=by, verb="portal.site.build", what=("portal.site", 1), new={"pages": len(made)}, now=now)
    return len(made)


def _words(page: PageText) -> dict:
    return {
        "slug": page.slug,
        "title": page.title,
        "summary": page.summary,
        "body": [(piece.kind, piece.value) for piece in page.body],
    }


def _declaration(text: SiteText, now: datetime) -> DeclarationPage:
    facts = {
        name: [(piece.kind, piece.value) for piece in value] if _is_pieces(value) else value
        for name, value in text.declaration.items()
    }
    day = text.published_on or now.date()
    return DeclarationPage(
        title="Deklaracja dostępności",
        slug="deklaracja-dostepnosci",
        summary="Jak strona powiatu spełnia wymagania dostępności i gdzie zgłosić trudność.",
        site_published_on=day,
        site_updated_on=day,
        prepared_on=day,
        **facts,
    )


def _is_pieces(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(one, Piece) for one in value)


def _publish(above: PortalPage, page: PortalPage) -> PortalPage:
    above.add_child(instance=page)
    page.save_revision().publish()
    return page


def _make_it_the_front(home: HomePage) -> None:
    """The site's root; the page that Wagtail's own migration made goes away."""
    address = urlsplit(settings.PUBLIC_ADDRESS)
    port = address.port or (443 if address.scheme == "https" else 80)
    site = Site.objects.get(is_default_site=True)
    welcome = site.root_page
    site.hostname, site.port, site.site_name = (
        address.hostname or "localhost",
        port,
        settings.OFFICE["county"],
    )
    site.root_page = home
    site.save()
    if welcome.pk != home.pk:
        PortalPage.objects.get(pk=welcome.pk).delete()
