"""Pages in other languages and in easy Polish.

Each language has its own small tree under the home page (/en/, /uk/): translations of a page share its
translation key, so each says where the others are (hreflang).
"""

from django.http import HttpRequest
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Locale

from powiat.front.portal.models.blocks import VideoBlock
from powiat.front.portal.models.page import PortalPage
from powiat.front.portal.models.written import Written


class LanguageHomePage(Written):
    """Strona główna w innym języku; its address (/en/, /uk/) is its language."""

    parent_page_types = ["portal.HomePage"]
    subpage_types = ["portal.StandardPage"]
    template = "portal/standard.html"

    class Meta:
        """As the editor calls it."""

        verbose_name = "strona główna w innym języku"
        verbose_name_plural = "strony główne w innych językach"

    def get_default_locale(self) -> Locale:
        """The address says the language; pages below inherit it."""
        return Locale.objects.filter(language_code=self.slug).first() or super().get_default_locale()

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """The pages of its tree."""
        context = super().get_context(request, *args, **kwargs)
        return context | {"below": [page.specific for page in self.get_children().live()]}


class EasyPage(PortalPage):
    """Strona w tekście łatwym do czytania (ETR): one sentence, one line. Ustawa o zapewnianiu dostępności art. 6."""

    lines = StreamField(
        [
            ("heading", blocks.CharBlock(label="Śródtytuł", max_length=80)),
            (
                "sentence",
                blocks.CharBlock(label="Zdanie", max_length=120, help_text="Krótkie zdanie, jedna myśl."),
            ),
            ("video", VideoBlock()),
        ],
        verbose_name="zdania",
    )

    parent_page_types = ["portal.HomePage"]
    subpage_types: list[str] = []
    template = "portal/easy.html"
    content_panels = [*PortalPage.content_panels, FieldPanel("lines")]

    class Meta:
        """As the editor calls it."""

        verbose_name = "strona łatwa do czytania (ETR)"
        verbose_name_plural = "strony łatwe do czytania (ETR)"

    def words(self) -> str:
        """Every sentence."""
        return "\n".join(
            (self.summary, *(str(item.value) for item in self.lines if item.block_type != "video"))
        )
