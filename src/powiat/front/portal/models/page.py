"""The page all pages of the portal descend from."""

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import AbstractPage
from wagtail.models.pages import DefaultBasePageMixin
from wagtail.search import index

from powiat.front.portal.models.notice import Notice
from powiat.ground.ui.sharing_card import digest

# Languages by their own names: who looks for his language does not read ours.
OWN_NAMES = {"pl": "Polski", "en": "English", "uk": "Українська"}


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
    other_names = ""
    # Of what kind the page is, on the picture of a shared link.
    card_kind = "Powiat Łaski"
    # What a search result of this page is called; see the kinds of `search`.
    search_kind = "page"

    def words(self) -> str:
        """The text of the page for the search: each kind of page adds its own."""
        return self.summary

    def names(self) -> str:
        """What people call it, for the search: it counts nearly as much as the title."""
        return self.other_names

    def frame_hosts(self) -> list[str]:
        """Whose frames a visitor may let into this page; of nobody."""
        return []

    def documents(self) -> list:
        """Files the page offers, for the search; a plain page offers none."""
        return []

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Every page shows the notices of the hour, and knows its address as the visitor sees it."""
        context = super().get_context(request, *args, **kwargs)
        context["address"] = request.build_absolute_uri(self.get_url(request) or "/")
        context["site_address"] = request.build_absolute_uri("/")
        context["notices"] = Notice.objects.showing(timezone.now())
        context["sharing_card"] = request.build_absolute_uri(self.card_path())
        context["machine_data"] = self.data_for_machines(request)
        context["language"] = self.locale.language_code
        context["languages"] = self.in_other_languages(request)
        return context

    def in_other_languages(self, request: HttpRequest) -> list[tuple[str, str, str]]:
        """(code, name of the language in it, address) of this page and its translations; none when it stands alone."""
        others = (
            PortalPage.objects.filter(translation_key=self.translation_key).live().select_related("locale")
        )
        found = [(one.locale.language_code, one) for one in others]
        if len(found) < 2:
            return []
        order = list(OWN_NAMES)
        found.sort(key=lambda pair: order.index(pair[0]) if pair[0] in order else len(order))
        return [
            (code, OWN_NAMES.get(code, code), request.build_absolute_uri(one.get_url(request)))
            for code, one in found
        ]

    def card_words(self) -> tuple[str, str]:
        """What stands on the picture of a shared link: the kind and the title."""
        return type(self).card_kind, self.title

    def card_path(self) -> str:
        """Where that picture is."""
        name = digest(*self.card_words(), settings.OFFICE["county"])
        return reverse("sharing-card", args=[self.pk, name])

    def data_for_machines(self, request: HttpRequest) -> dict:
        """The page in the words of schema.org; nothing where they would add nothing."""
        return {}

    def trail(self) -> list["PortalPage"]:
        """The pages above this one, from the home page down; none for the home page itself."""
        return list(self.get_ancestors().filter(depth__gt=1).live())
