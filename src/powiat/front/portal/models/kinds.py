"""The kinds of pages an editor can make."""

from datetime import timedelta

from django.conf import settings
from django.core.paginator import Paginator
from django.db import models
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import strip_tags
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from powiat.front.portal.domain.opening import opening_now
from powiat.front.portal.models.blocks import BodyBlock, ShortcutBlock
from powiat.front.portal.models.page import PortalPage
from powiat.ground.kernel.text_pl import WEEKDAYS
from powiat.ground.org import api as org

ON_HOME = 3
ON_LIST = 10


class Written(PortalPage):
    """A page with a body built from blocks."""

    body = StreamField(BodyBlock(), verbose_name="treść", blank=True)

    content_panels = [*PortalPage.content_panels, FieldPanel("body")]
    search_fields = [*PortalPage.search_fields, index.SearchField("body")]

    class Meta:
        """Only the kinds below have tables."""

        abstract = True

    def words(self) -> str:
        """The summary and all that the blocks say."""
        body = self.body
        parts = body.stream_block.get_searchable_content(body)
        return "\n".join(strip_tags(str(part)) for part in (self.summary, *parts) if part)


class HomePage(Written):
    """Strona główna."""

    headline = models.CharField(
        "hasło", max_length=90, default="Załatw sprawę w powiecie bez wychodzenia z domu"
    )
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
        return context | opening()


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
        "opening": opening_now(
            now,
            hours={day.weekday: (day.opens, day.closes) for day in hours},
            closed={day for day, _ in closed},
        ),
        "contact": settings.OFFICE,
    }


class StandardPage(Written):
    """Strona zwykła."""

    parent_page_types = ["portal.HomePage", "portal.StandardPage"]
    template = "portal/standard.html"

    class Meta:
        """As the editor calls it."""

        verbose_name = "zwykła strona"
        verbose_name_plural = "zwykłe strony"


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


class BarrierBlock(blocks.StructBlock):
    """Niedostępna treść: where, for whom it is a hindrance, and what to do instead."""

    place = blocks.CharBlock(label="Gdzie", max_length=200)
    effect = blocks.TextBlock(label="Na czym polega trudność")
    instead = blocks.TextBlock(label="Co zamiast tego", required=False)
    until = blocks.DateBlock(label="Kiedy to poprawimy", required=False)

    class Meta:
        """How it looks to the editor."""

        icon = "warning"
        label = "Niedostępna treść"


class DeclarationPage(PortalPage):
    """Deklaracja dostępności.

    Ustawa z 4.04.2019 o dostępności cyfrowej art. 10, structure 2.0 (31.07.2024): headings and ids are code,
    the editor fills in facts only.
    """

    class Status(models.TextChoices):
        """How far the site conforms."""

        FULL = "full", "w pełni zgodna"
        PARTIAL = "partial", "częściowo zgodna"
        NONE = "none", "niezgodna"

    status = models.CharField("stan zgodności", max_length=10, choices=Status, default=Status.PARTIAL)
    site_published_on = models.DateField("data publikacji strony")
    site_updated_on = models.DateField("data ostatniej istotnej aktualizacji")
    prepared_on = models.DateField("data sporządzenia deklaracji")
    reviewed_on = models.DateField("data ostatniego przeglądu", null=True, blank=True)
    method = models.TextField("jak sprawdzono", default="Deklaracja powstała na podstawie samooceny urzędu.")
    nonconformities = StreamField(
        [("barrier", BarrierBlock())], verbose_name="niezgodność z załącznikiem", blank=True
    )
    exempt = StreamField(
        [("barrier", BarrierBlock())], verbose_name="treści nieobjęte przepisami", blank=True
    )
    excessive = StreamField([("barrier", BarrierBlock())], verbose_name="nadmierne koszty", blank=True)
    excessive_url = models.URLField("analiza nadmiernych kosztów", blank=True)
    conveniences = models.TextField("udogodnienia i skróty klawiszowe", blank=True)
    contact_name = models.CharField("osoba lub komórka do kontaktu", max_length=150)
    contact_email = models.EmailField("e-mail do kontaktu")
    contact_phone = models.CharField("telefon do kontaktu", max_length=40)
    architecture = models.TextField("dostępność architektoniczna")
    communication = models.TextField("dostępność komunikacyjno-informacyjna")

    parent_page_types = ["portal.HomePage"]
    subpage_types: list[str] = []
    max_count = 1
    template = "portal/declaration.html"
    content_panels = [
        *PortalPage.content_panels,
        FieldPanel("status"),
        FieldPanel("site_published_on"),
        FieldPanel("site_updated_on"),
        FieldPanel("prepared_on"),
        FieldPanel("reviewed_on"),
        FieldPanel("method"),
        FieldPanel("nonconformities"),
        FieldPanel("exempt"),
        FieldPanel("excessive"),
        FieldPanel("excessive_url"),
        FieldPanel("conveniences"),
        FieldPanel("contact_name"),
        FieldPanel("contact_email"),
        FieldPanel("contact_phone"),
        FieldPanel("architecture"),
        FieldPanel("communication"),
    ]

    class Meta:
        """As the editor calls it."""

        verbose_name = "deklaracja dostępności"

    def words(self) -> str:
        """What a person may look for."""
        return "\n".join((self.summary, self.architecture, self.communication, self.conveniences))
