"""Lists of one thing each: jobs, tenders, projects. What is past stays readable and is marked so."""

from datetime import date

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.panels import FieldPanel

from powiat.front.portal.models.written import Written


class ListingPage(Written):
    """Lista: what is open first, then what is over."""

    parent_page_types = ["portal.HomePage"]
    subpage_types = ["portal.JobPage", "portal.TenderPage", "portal.ProjectPage"]
    template = "portal/listing.html"

    class Meta:
        """As the editor calls it."""

        verbose_name = "lista (praca, zamówienia, projekty)"

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Its pages, the open ones apart."""
        context = super().get_context(request, *args, **kwargs)
        today = timezone.localdate()
        pages = [page.specific for page in self.get_children().live().order_by("-first_published_at")]
        context["open"] = [page for page in pages if page.is_open_on(today)]
        context["over"] = [page for page in pages if not page.is_open_on(today)]
        return context


class Offer(Written):
    """What stands on such a list."""

    parent_page_types = ["portal.ListingPage"]
    subpage_types: list[str] = []

    class Meta:
        """Only the kinds below have tables."""

        abstract = True

    def is_open_on(self, day: date) -> bool:
        """True while one can still answer it."""
        raise NotImplementedError

    def facts(self) -> list[tuple[str, str]]:
        """What stands in the box on top."""
        raise NotImplementedError

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Whether it is still open."""
        context = super().get_context(request, *args, **kwargs)
        return context | {"is_open": self.is_open_on(timezone.localdate()), "facts": self.facts()}

    def words(self) -> str:
        """The facts are words, too."""
        return "\n".join((super().words(), *(f"{name}: {value}" for name, value in self.facts())))


class JobPage(Offer):
    """Nabór na stanowisko (ustawa o pracownikach samorządowych art. 13)."""

    template = "portal/offer.html"
    card_kind, other_names = "Praca w urzędzie", "praca, nabór"
    unit = models.CharField("komórka lub jednostka", max_length=150)
    workload = models.CharField("wymiar", max_length=60, default="pełny etat")
    until = models.DateField("dokumenty do")
    result = models.CharField("wynik naboru", max_length=250, blank=True)
    content_panels = [
        *Written.content_panels[:-1],
        FieldPanel("unit"),
        FieldPanel("workload"),
        FieldPanel("until"),
        FieldPanel("result"),
        FieldPanel("body"),
    ]

    class Meta:
        """As the editor calls it."""

        verbose_name = "oferta pracy"
        verbose_name_plural = "oferty pracy"

    def is_open_on(self, day: date) -> bool:
        """Until the last day, that day included."""
        return day <= self.until and not self.result

    def facts(self) -> list[tuple[str, str]]:
        """Where, how much, until when, who got it."""
        found = [("Gdzie", self.unit), ("Wymiar", self.workload), ("Dokumenty do", f"{self.until:%d.%m.%Y}")]
        return [*found, ("Wynik", self.result)] if self.result else found


class TenderPage(Offer):
    """Zamówienie: a short card with the way to the platform where offers are given."""

    template = "portal/offer.html"
    card_kind, other_names = "Zamówienie publiczne", "przetarg, zamówienie publiczne"
    number = models.CharField("znak", max_length=60)
    mode = models.CharField("tryb", max_length=120, default="tryb podstawowy")
    until = models.DateTimeField("oferty do")
    platform_url = models.URLField("adres postępowania na platformie", blank=True)
    result = models.CharField("rozstrzygnięcie", max_length=250, blank=True)
    content_panels = [
        *Written.content_panels[:-1],
        FieldPanel("number"),
        FieldPanel("mode"),
        FieldPanel("until"),
        FieldPanel("platform_url"),
        FieldPanel("result"),
        FieldPanel("body"),
    ]

    class Meta:
        """As the editor calls it."""

        verbose_name = "zamówienie"
        verbose_name_plural = "zamówienia"

    def is_open_on(self, day: date) -> bool:
        """Until the day offers are opened."""
        return day <= timezone.localtime(self.until).date() and not self.result

    def facts(self) -> list[tuple[str, str]]:
        """Mark, mode, term, result."""
        until = f"{timezone.localtime(self.until):%d.%m.%Y, %H:%M}"
        found = [("Znak", self.number), ("Tryb", self.mode), ("Oferty do", until)]
        return [*found, ("Rozstrzygnięcie", self.result)] if self.result else found


class ProjectPage(Offer):
    """Projekt z dofinansowaniem.

    Rozporządzenie (UE) 2021/1060 art. 50: the beneficiary's site shows a short description of the operation, its
    aims and results, the support received from the Union and the Union's emblem. Art. 50 ust. 1 lit. a.
    """

    template = "portal/offer.html"
    card_kind, other_names = "Projekt", "projekt, dofinansowanie"
    programme = models.CharField("program lub fundusz", max_length=200)
    is_from_union = models.BooleanField("dofinansowanie z Unii Europejskiej", default=True)
    value = models.DecimalField("wartość projektu (zł)", max_digits=14, decimal_places=2)
    support = models.DecimalField("dofinansowanie (zł)", max_digits=14, decimal_places=2)
    since = models.DateField("od")
    until = models.DateField("do")
    aim = models.TextField("cel")
    results = models.TextField("efekty")
    whistle_url = models.URLField(
        "adres zgłaszania niezgodności z prawami podstawowymi",
        blank=True,
        help_text="Karta praw podstawowych UE.",
    )
    content_panels = [
        *Written.content_panels[:-1],
        FieldPanel("programme"),
        FieldPanel("is_from_union"),
        FieldPanel("value"),
        FieldPanel("support"),
        FieldPanel("since"),
        FieldPanel("until"),
        FieldPanel("aim"),
        FieldPanel("results"),
        FieldPanel("whistle_url"),
        FieldPanel("body"),
    ]

    class Meta:
        """As the editor calls it."""

        verbose_name = "projekt"
        verbose_name_plural = "projekty"

    def is_open_on(self, day: date) -> bool:
        """While it is carried out."""
        return day <= self.until

    def facts(self) -> list[tuple[str, str]]:
        """What the Union wants to be seen."""
        return [
            ("Program", self.programme),
            ("Wartość projektu", _zlotys(self.value)),
            ("Dofinansowanie z UE" if self.is_from_union else "Dofinansowanie", _zlotys(self.support)),
            ("Czas trwania", f"{self.since:%d.%m.%Y} – {self.until:%d.%m.%Y}"),
            ("Cel", self.aim),
            ("Efekty", self.results),
        ]


def _zlotys(amount) -> str:
    """„1 250 000,00 zł”."""
    return f"{amount:,.2f} zł".replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")
