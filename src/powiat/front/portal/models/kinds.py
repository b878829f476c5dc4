"""The kinds of pages an editor can make."""

from datetime import timedelta

from django.conf import settings
from django.core.paginator import Paginator
from django.db import models
from django.db.models import F
from django.http import HttpRequest
from django.urls import resolve
from django.utils import timezone
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from powiat.front.portal.models.blocks import ShortcutBlock
from powiat.front.portal.models.events import coming
from powiat.front.portal.models.page import PortalPage
from powiat.front.portal.models.written import Written
from powiat.ground.kernel.text_pl import WEEKDAYS
from powiat.ground.org import api as org

ON_HOME = 3
ON_LIST = 10
# What five people of ten come for: words, a sentence, icon, and addresses of which the first that is built is taken.
TASKS = (
    ("Załatw sprawę", "karty spraw i e-formularze", "file-text", ("/sprawy/", "/uslugi/")),
    ("Zgłoś problem", "dziura, lampa, śmieci", "triangle-alert", ("/interwencje/", "/uslugi/pismo-ogolne/")),
    ("Mapa powiatu", "gminy i granice", "map", ("/geoportal/", "/mapa/")),
    ("Moja sprawa", "sprawdź, co się dzieje", "search", ("/sprawdz-sprawe/",)),
    ("Kontakt", "telefony, godziny, dojazd", "phone", ("/kontakt/",)),
)


class HomePage(Written):
    """Strona główna."""

    headline = models.CharField("hasło", max_length=90, default="W czym możemy pomóc?")
    shortcuts = StreamField([("shortcut", ShortcutBlock())], verbose_name="kafelki", blank=True, max_num=9)

    parent_page_types = ["portal.PortalPage"]
    max_count = 1
    template = "portal/home.html"
    content_panels = [
        *PortalPage.content_panels,
        FieldPanel("headline"),
        FieldPanel("shortcuts"),
        FieldPanel("body"),
    ]

    class Meta:
        """As the editor calls it."""

        verbose_name = "strona główna"

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """The newest news and where all of them are."""
        context = super().get_context(request, *args, **kwargs)
        context["news"] = newest(ON_HOME)
        context["news_index"] = NewsIndexPage.objects.live().first()
        context["tasks"] = tasks()
        context["events"] = coming(timezone.now(), ON_HOME)
        return context | opening()


def tasks() -> list[dict[str, str]]:
    """The five tasks with the address that exists: an app's own, else a page's."""
    return [
        {
            "title": title,
            "text": text,
            "icon": icon,
            "url": next((one for one in urls if _exists(one)), urls[-1]),
        }
        for title, text, icon, urls in TASKS
    ]


def _exists(address: str) -> bool:
    """Some app answers there, or an editor has made a page of this name."""
    if resolve(address).url_name != "wagtail_serve":
        return True
    return PortalPage.objects.live().filter(slug=address.strip("/"), depth=3).exists()


class NewsIndexPage(Written):
    """Aktualności: the list of news."""

    parent_page_types = ["portal.HomePage"]
    subpage_types = ["portal.NewsPage"]
    max_count = 1
    template = "portal/news_list.html"

    class Meta:
        """As the editor calls it."""

        verbose_name = "lista aktualności"

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """One page of the list."""
        context = super().get_context(request, *args, **kwargs)
        context["news"] = Paginator(newest(), ON_LIST).get_page(request.GET.get("strona"))
        return context


class NewsPage(Written):
    """Aktualność."""

    published_on = models.DateField("data", default=timezone.localdate)
    picture = models.ForeignKey(
        "portal.Picture",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="zdjęcie na liście",
        help_text="Jest tylko ozdobą listy, dlatego nie ma opisu. W treści użyj bloku „Zdjęcie”.",
    )

    parent_page_types = ["portal.NewsIndexPage"]
    subpage_types: list[str] = []
    template = "portal/news.html"
    search_kind = "news"
    card_kind = "Aktualność"
    content_panels = [
        *PortalPage.content_panels,
        FieldPanel("published_on"),
        FieldPanel("picture"),
        FieldPanel("body"),
    ]

    class Meta:
        """As the editor calls it."""

        verbose_name = "aktualność"
        verbose_name_plural = "aktualności"

    def data_for_machines(self, request: HttpRequest) -> dict:
        """schema.org NewsArticle."""
        changed = self.last_published_at or timezone.now()
        return {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": self.title,
            "description": self.summary,
            "datePublished": f"{self.published_on:%Y-%m-%d}",
            "dateModified": timezone.localtime(changed).isoformat(timespec="seconds"),
            "image": [request.build_absolute_uri(self.card_path())],
            "inLanguage": "pl",
            "mainEntityOfPage": request.build_absolute_uri(self.get_url(request)),
            "publisher": {"@type": "GovernmentOrganization", "name": settings.OFFICE["county"]},
        }


def newest(limit: int | None = None):
    """Published news, the newest first."""
    news = NewsPage.objects.live().public().order_by(F("published_on").desc(), "-id")
    return news if limit is None else news[:limit]


def opening() -> dict:
    """The hours of the office, the days it is shut, and whether it is open now."""
    now = timezone.localtime()
    hours = org.office_hours()
    closed = org.closed_days(now.date(), now.date() + timedelta(days=30))
    return {
        "hours": [(WEEKDAYS[day.weekday - 1], f"{day.opens:%-H:%M}–{day.closes:%-H:%M}") for day in hours],
        "closed": closed,
        "opening": org.opening_now(now),
        "contact": settings.OFFICE,
    }


class StandardPage(Written):
    """Strona zwykła."""

    parent_page_types = ["portal.HomePage", "portal.StandardPage", "portal.LanguageHomePage"]
    template = "portal/standard.html"

    class Meta:
        """As the editor calls it."""

        verbose_name = "zwykła strona"
        verbose_name_plural = "zwykłe strony"

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """The pages below it, so that none is a blind alley."""
        context = super().get_context(request, *args, **kwargs)
        return context | {"below": [page.specific for page in self.get_children().live()]}


class ContactPage(Written):
    """Kontakt: address, hours and units come from the organisation, not from the editor."""

    parent_page_types = ["portal.HomePage"]
    subpage_types: list[str] = []
    max_count = 1
    template = "portal/contact.html"

    class Meta:
        """As the editor calls it."""

        verbose_name = "strona kontaktowa"

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """The units of the office, as the organisation has them today."""
        context = super().get_context(request, *args, **kwargs)
        context["units"] = org.units(timezone.localdate())
        return context | opening()
