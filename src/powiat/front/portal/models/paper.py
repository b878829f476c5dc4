"""The library of forms (R1.2): each form with its editions; the newest is given, old ones lead to it."""

import hashlib
from datetime import date

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable

from powiat.front.portal.models.page import PortalPage


class PaperForm(ClusterableModel):
    """Druk do pobrania: a form as such; its files are its editions."""

    code = models.SlugField("adres", unique=True, help_text="Ostatni człon adresu; nie zmieniaj go później.")
    title = models.CharField("nazwa", max_length=200)
    topic = models.CharField("dział", max_length=12, default="inne")
    service = models.ForeignKey(
        "portal.ServicePage",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="karta sprawy",
    )
    legal_basis = models.CharField("podstawa prawna", max_length=250, blank=True)
    panels = [
        FieldPanel("title"),
        FieldPanel("code"),
        FieldPanel("topic"),
        FieldPanel("service"),
        FieldPanel("legal_basis"),
        InlinePanel("editions", label="Wydanie druku", min_num=1),
    ]

    class Meta:
        """By name."""

        verbose_name = "druk"
        verbose_name_plural = "druki"
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title

    @property
    def url(self) -> str:
        """Its own address, the same for all editions."""
        return f"/formularze/{self.code}/"

    def newest(self, day: date):
        """The edition in force on the day; None when there is none."""
        running = [one for one in self.editions.all() if one.is_in_force(day)]
        return max(running, key=lambda one: (one.valid_from, one.pk), default=None)


class PaperFormEdition(Orderable):
    """Wydanie druku: a file and the days it is in force."""

    form = ParentalKey(PaperForm, on_delete=models.CASCADE, related_name="editions")
    number = models.CharField("wersja", max_length=20)
    document = models.ForeignKey(
        "wagtaildocs.Document", on_delete=models.PROTECT, related_name="+", verbose_name="plik"
    )
    valid_from = models.DateField("obowiązuje od")
    valid_to = models.DateField("obowiązuje do", null=True, blank=True)
    is_accessible = models.BooleanField("plik dostępny cyfrowo", default=False)
    pages = models.PositiveSmallIntegerField("liczba stron", null=True, blank=True)
    panels = [
        FieldPanel("number"),
        FieldPanel("document"),
        FieldPanel("valid_from"),
        FieldPanel("valid_to"),
        FieldPanel("is_accessible"),
        FieldPanel("pages"),
    ]

    class Meta(Orderable.Meta):
        """An edition ends after it begins."""

        verbose_name = "wydanie druku"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_to=None) | models.Q(valid_to__gte=models.F("valid_from")),
                name="portal_edition_ends_later",
            )
        ]

    def __str__(self) -> str:
        return f"{self.form}, {self.number}"

    def is_in_force(self, day: date) -> bool:
        """True on the days it may be used."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def checksum(self) -> str:
        """SHA-256 of the file, so that one can see it is the office's own."""
        with self.document.open_file() as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest()


class FormLibraryPage(PortalPage):
    """Biblioteka formularzy: forms to download, grouped by matter."""

    parent_page_types = ["portal.HomePage"]
    subpage_types: list[str] = []
    max_count = 1
    template = "portal/form_list.html"

    class Meta:
        """As the editor calls it."""

        verbose_name = "biblioteka formularzy"

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Groups of forms with their editions in force; ?szukaj= narrows them."""
        context = super().get_context(request, *args, **kwargs)
        today = timezone.localdate()
        groups: dict[str, list] = {}
        for form in PaperForm.objects.select_related("service").prefetch_related("editions__document"):
            edition = form.newest(today)
            if edition:
                group = form.service.get_topic_display() if form.service else "Pozostałe sprawy"
                groups.setdefault(group, []).append((form, edition))
        context["groups"] = sorted(groups.items())
        return context
