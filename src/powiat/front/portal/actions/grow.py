"""Grow: pages of any kind under a page, from words; used when a portal is built."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils import timezone
from wagtail.models import Locale

from powiat.front.portal import models
from powiat.front.portal.data import Ahead, PageText, Piece
from powiat.front.portal.models import PortalPage


def grow(above: PortalPage, texts: Iterable[PageText], now: datetime) -> list[PortalPage]:
    """Publish each page with those below it; returns all of them."""
    made: list[PortalPage] = []
    for text in texts:
        place = _place(above, text)
        page = getattr(models, text.kind)(
            **_fields(text, now), locale=_locale(text), translation_key=_key(text, above)
        )
        place.add_child(instance=page)
        page.save_revision().publish()
        made += [page, *grow(page, text.below, now)]
    return made


def _place(above: PortalPage, text: PageText) -> PortalPage:
    """Other statements of accessibility stand under the county's own."""
    if text.kind == "DeclarationPage":
        return models.DeclarationPage.objects.get(depth=above.depth + 1)
    return above


def _locale(text: PageText) -> Locale:
    """The language of the page; the county's own when none is named."""
    if not text.language:
        return Locale.get_default()
    return Locale.objects.get_or_create(language_code=text.language)[0]


def _key(text: PageText, above: PortalPage):
    """A page in another language is a translation of the page of the same place: home of home, first of first."""
    fresh = models.PortalPage._meta.get_field("translation_key").get_default()
    if not text.language:
        return fresh
    if text.kind == "LanguageHomePage":
        return above.translation_key
    twins = PortalPage.objects.filter(depth=above.depth + 1, locale__language_code__in=("en", "uk")).exclude(
        locale__language_code=text.language
    )
    twin = twins.first()
    return twin.translation_key if twin else fresh


def _fields(text: PageText, now: datetime) -> dict:
    facts = {name: _value(value, now) for name, value in text.facts.items()}
    words = {"slug": text.slug, "title": text.title, "summary": text.summary}
    if text.body:
        words["body"] = [(piece.kind, piece.value) for piece in text.body]
    return words | facts


def _value(value: object, now: datetime) -> object:
    if isinstance(value, Ahead):
        moment = timezone.localtime(now) + timedelta(days=value.days)
        if value.hour is None:
            return moment.date()
        return moment.replace(hour=value.hour, minute=0, second=0, microsecond=0)
    if isinstance(value, tuple) and value and all(isinstance(one, Piece) for one in value):
        return [(one.kind, one.value) for one in value]
    return value
