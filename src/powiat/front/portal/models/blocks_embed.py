"""A film of somebody else's: nothing of theirs is asked before the visitor presses twice."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from powiat.front.portal.domain.embeds import OWNERS, embed_of


class EmbedBlock(blocks.StructBlock):
    """Film z obcego serwisu: our picture first; the frame comes after a press and a yes."""

    title = blocks.CharBlock(label="Tytuł filmu", max_length=150)
    address = blocks.URLBlock(label="Adres filmu", help_text=f"Strona filmu w serwisie {OWNERS}.")
    picture = ImageBlock(
        label="Obraz przed włączeniem",
        help_text="Leży u nas, więc nikt nie śledzi osób, które filmu nie włączą.",
    )
    transcript = blocks.RichTextBlock(
        label="Co słychać i widać, słowami", features=["bold", "italic", "ol", "ul", "link"], required=False
    )

    class Meta:
        """How it looks to the editor."""

        icon = "media"
        label = "Film z YouTube lub Vimeo"
        template = "portal/blocks/embed.html"

    def clean(self, value):
        """Only those whose frames we know."""
        cleaned = super().clean(value)
        if not self.is_deferred_validation and embed_of(cleaned["address"]) is None:
            sentence = f"Wklej adres strony filmu w serwisie {OWNERS}. Innych filmów nie osadzamy: podaj odsyłacz w tekście."
            raise blocks.StructBlockValidationError(block_errors={"address": ValidationError(sentence)})
        return cleaned

    def get_context(self, value, parent_context=None) -> dict:
        """Where the frame would come from."""
        return super().get_context(value, parent_context) | {"embed": embed_of(value["address"])}
