"""The accessibility statement: structure in code, facts from the editor."""

from django.db import models
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from powiat.front.portal.models.page import PortalPage


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

    class Scope(models.TextChoices):
        """What the statement speaks of (a11y-zakres)."""

        SITE = "site", "strony internetowej"
        APP = "app", "aplikacji mobilnej"

    scope = models.CharField("czego dotyczy", max_length=4, choices=Scope, default=Scope.SITE)
    subject = models.CharField("nazwa strony lub aplikacji", max_length=120, blank=True)
    subject_url = models.CharField("jej adres", max_length=200, blank=True)
    apps = models.TextField("aplikacje mobilne", default="Urząd nie udostępnia aplikacji mobilnych.")
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

    # One statement for each site and app: the portal's own above, the others (BIP, EBOI, map, diary, app) below it.
    parent_page_types = ["portal.HomePage", "portal.DeclarationPage"]
    subpage_types = ["portal.DeclarationPage"]
    template = "portal/declaration.html"
    content_panels = [
        *PortalPage.content_panels,
        FieldPanel("scope"),
        FieldPanel("subject"),
        FieldPanel("subject_url"),
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
        FieldPanel("apps"),
        FieldPanel("architecture"),
        FieldPanel("communication"),
    ]

    class Meta:
        """As the editor calls it."""

        verbose_name = "deklaracja dostępności"

    def words(self) -> str:
        """What a person may look for."""
        return "\n".join((self.summary, self.architecture, self.communication, self.conveniences))

    def others(self) -> list["DeclarationPage"]:
        """Statements of the county's other sites and apps."""
        return list(DeclarationPage.objects.live().exclude(pk=self.pk).order_by("path"))
