"""The page all pages of the portal descend from."""

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import AbstractPage
from wagtail.models.pages import DefaultBasePageMixin
from wagtail.search import index


class PortalPage(AbstractPage, DefaultBasePageMixin):
    """Strona portalu: what every page carries, one table for all kinds (WAGTAIL_PAGE_MODEL)."""

    summary = models.TextField(
        "zajawka",
        blank=True,
        max_length=300,
        help_text="Jedno lub dwa zdania; stoją na listach, w wynikach wyszukiwania i w udostępnieniach.",
    )
    next_review_on = models.DateField(
        "następny przegląd treści",
        null=True,
        blank=True,
        help_text="Tego dnia strona trafi na listę stron do sprawdzenia.",
    )

    content_panels = [*AbstractPage.content_panels, FieldPanel("summary")]
    promote_panels = [
        *DefaultBasePageMixin.promote_panels,
        MultiFieldPanel([FieldPanel("next_review_on")], heading="Dbanie o treść"),
    ]
    search_fields = [
        *AbstractPage.search_fields,
        *DefaultBasePageMixin.search_fields,
        index.SearchField("summary"),
    ]
