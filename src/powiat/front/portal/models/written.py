"""A page with a body: what most kinds are made of."""

from django.utils.html import strip_tags
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from powiat.front.portal.domain.embeds import embed_of
from powiat.front.portal.models.blocks import BodyBlock
from powiat.front.portal.models.page import PortalPage


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

    def frame_hosts(self) -> list[str]:
        """Whose frames a visitor may let into this page: the page's policy allows these only."""
        found = (embed_of(block.value["address"]) for block in self.body if block.block_type == "embed")
        return sorted({one.host for one in found if one})

    def documents(self) -> list:
        """The files the body offers; the search reads them."""
        return [
            item["document"]
            for block in self.body
            if block.block_type == "files"
            for item in block.value
            if item.get("document")
        ]
