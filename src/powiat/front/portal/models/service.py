"""Service cards (karty usług): how a matter is settled, in the citizen's words."""

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from powiat.chancery.eforms import api as eforms
from powiat.front.portal.models.blocks import FEATURES
from powiat.front.portal.models.page import PortalPage
from powiat.front.portal.models.paper import PaperForm
from powiat.ground.org import api as org


class Topic(models.TextChoices):
    """Groups of matters, as people think of them."""

    VEHICLES = "pojazdy", "Pojazdy i prawo jazdy"
    BUILDING = "budowa", "Budowa"
    LAND = "dzialki", "Działki i mapy"
    NATURE = "srodowisko", "Drzewa, odpady, woda"
    SCHOOLS = "szkoly", "Szkoły"
    FAMILY = "rodzina", "Rodzina i zdrowie"
    OTHER = "inne", "Pozostałe sprawy"


TOPIC_ICONS = {
    "pojazdy": "car",
    "budowa": "building-2",
    "dzialki": "map",
    "srodowisko": "trees",
    "szkoly": "graduation-cap",
    "rodzina": "heart-handshake",
    "inne": "file-text",
}


class ServiceIndexPage(PortalPage):
    """Karty spraw: all matters by topic, beside those that can be settled by internet at once (/uslugi/)."""

    parent_page_types = ["portal.HomePage"]
    subpage_types = ["portal.ServicePage"]
    max_count = 1
    template = "portal/service_list.html"

    class Meta:
        """As the editor calls it."""

        verbose_name = "lista kart spraw"

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Cards of each topic; topics without a card are left out."""
        context = super().get_context(request, *args, **kwargs)
        cards = list(ServicePage.objects.live().public().order_by("title"))
        context["topics"] = [
            (topic, TOPIC_ICONS[topic.value], chosen)
            for topic in Topic
            if (chosen := [card for card in cards if card.topic == topic.value])
        ]
        return context


def _lines(label: str, **options) -> StreamField:
    return StreamField(
        [("line", blocks.TextBlock(label="Punkt", rows=2))], verbose_name=label, blank=True, **options
    )


class ServicePage(PortalPage):
    """Karta sprawy."""

    topic = models.CharField("dział", max_length=12, choices=Topic, default=Topic.OTHER)
    keywords = models.CharField(
        "inne nazwy",
        max_length=250,
        blank=True,
        help_text="Jak ludzie o tym mówią; szuka po nich wyszukiwarka.",
    )
    audience = models.TextField("kto może załatwić")
    steps = _lines("krok po kroku")
    papers = _lines("dokumenty")
    fee = models.TextField("ile kosztuje")
    term = models.TextField("ile trwa")
    legal_basis = models.TextField("podstawa prawna")
    appeal = models.TextField("gdy się nie zgadzasz")
    channels = _lines("gdzie i jak")
    more = StreamField(
        [("text", blocks.RichTextBlock(label="Tekst", features=FEATURES))],
        verbose_name="warto wiedzieć",
        blank=True,
    )
    eform_code = models.SlugField(
        "kod e-formularza", blank=True, help_text="Ostatni człon adresu z /uslugi/…/"
    )
    unit_symbol = models.CharField("symbol wydziału", max_length=10)
    verified_on = models.DateField("sprawdzono", default=timezone.localdate)

    parent_page_types = ["portal.ServiceIndexPage"]
    subpage_types: list[str] = []
    template = "portal/service.html"
    search_kind = "service"
    card_kind = "Jak załatwić sprawę"
    content_panels = [
        *PortalPage.content_panels,
        FieldPanel("topic"),
        FieldPanel("keywords"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("audience", "steps", "papers", "fee", "term")],
            heading="Jak załatwić",
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("channels", "legal_basis", "appeal", "more")], heading="Reszta"
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("eform_code", "unit_symbol", "verified_on")], heading="Kto i czym"
        ),
    ]

    class Meta:
        """As the editor calls it."""

        verbose_name = "karta sprawy"
        verbose_name_plural = "karty spraw"

    def eform(self):
        """The electronic form of this matter; None when there is none or it has been taken back."""
        try:
            return eforms.definition(self.eform_code) if self.eform_code else None
        except eforms.UnknownForm:
            return None

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Its electronic form, papers to download and the unit that settles it."""
        context = super().get_context(request, *args, **kwargs)
        today = timezone.localdate()
        context["unit"] = next((one for one in org.units(today) if one.symbol == self.unit_symbol), None)
        context["eform"] = self.eform()
        context["downloads"] = [form for form in PaperForm.objects.filter(service=self) if form.newest(today)]
        context["card"] = self.card(context["address"], context["unit"])
        return context

    def card(self, address: str, unit) -> dict:
        """The card for machines: schema.org GovernmentService."""
        found = {
            "@context": "https://schema.org",
            "@type": "GovernmentService",
            "name": self.title,
            "description": self.summary,
            "url": address,
            "inLanguage": "pl",
            "audience": {"@type": "Audience", "audienceType": self.audience},
            "areaServed": {"@type": "AdministrativeArea", "name": "powiat łaski"},
            "dateModified": f"{self.verified_on:%Y-%m-%d}",
        }
        if unit:
            found["provider"] = {"@type": "GovernmentOffice", "name": unit.name, "telephone": unit.phone}
        return found

    def names(self) -> str:
        """The other names of the matter."""
        return self.keywords

    def words(self) -> str:
        """All that the card says."""
        lines = [str(item.value) for field in (self.steps, self.papers, self.channels) for item in field]
        return "\n".join(
            (
                self.summary,
                self.audience,
                self.fee,
                self.term,
                self.legal_basis,
                self.appeal,
                *lines,
            )
        )
