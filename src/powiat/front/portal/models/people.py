"""People whom one may meet: the board, the council's office, heads; with their duty hours."""

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.panels import FieldPanel

from powiat.front.portal.models.page import PortalPage
from powiat.ground.org import api as org


class Official(models.Model):
    """Osoba: who she is, what she does, where and when she receives people."""

    name = models.CharField("imię i nazwisko", max_length=120)
    role = models.CharField("stanowisko", max_length=150)
    unit_symbol = models.CharField("symbol wydziału", max_length=10, blank=True)
    duties = models.CharField("czym się zajmuje", max_length=250, blank=True)
    room = models.CharField("pokój", max_length=60, blank=True)
    phone = models.CharField("telefon", max_length=40, blank=True)
    email = models.EmailField("e-mail", blank=True)
    duty_hours = models.CharField(
        "dyżury", max_length=150, blank=True, help_text="Na przykład: wtorek, 14:00–17:00."
    )
    order = models.PositiveSmallIntegerField("kolejność", default=100)
    is_shown = models.BooleanField("pokazuj na stronie", default=True)
    panels = [
        FieldPanel("name"),
        FieldPanel("role"),
        FieldPanel("unit_symbol"),
        FieldPanel("duties"),
        FieldPanel("room"),
        FieldPanel("phone"),
        FieldPanel("email"),
        FieldPanel("duty_hours"),
        FieldPanel("order"),
        FieldPanel("is_shown"),
    ]

    class Meta:
        """In the order of the office."""

        verbose_name = "osoba"
        verbose_name_plural = "osoby"
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return f"{self.name}, {self.role}"


class PeoplePage(PortalPage):
    """Ludzie i wydziały: units come from the organisation, people from the editor."""

    parent_page_types = ["portal.HomePage"]
    subpage_types: list[str] = []
    max_count = 1
    template = "portal/people.html"

    class Meta:
        """As the editor calls it."""

        verbose_name = "ludzie i wydziały"

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Those at the head of the county, then units with their people."""
        context = super().get_context(request, *args, **kwargs)
        people = list(Official.objects.filter(is_shown=True))
        units = org.units(timezone.localdate())
        known = {unit.symbol for unit in units}
        context["board"] = [one for one in people if one.unit_symbol not in known]
        context["units"] = [
            (unit, [one for one in people if one.unit_symbol == unit.symbol]) for unit in units
        ]
        return context
