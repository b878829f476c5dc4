"""Blocks: what an editor builds a page from. Each has its template; none lets him choose colours or sizes."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

from powiat.front.portal.domain import hints
from powiat.front.portal.models.blocks_embed import EmbedBlock
from powiat.front.portal.models.blocks_rich import (
    FEATURES,
    GalleryBlock,
    MapBlock,
    ServicesBlock,
    TableBlock,
    TourBlock,
    VideoBlock,
)

__all__ = ["FEATURES", "BodyBlock", "ShortcutBlock", "VideoBlock"]


class HeadingBlock(blocks.StructBlock):
    """Nagłówek; h1 is the page's title, so only the two below it can be chosen."""

    text = blocks.CharBlock(label="Treść", max_length=150)
    level = blocks.ChoiceBlock(
        label="Poziom", choices=[("2", "rozdział"), ("3", "podrozdział")], default="2", search_index=False
    )

    class Meta:
        """How it looks to the editor."""

        icon = "title"
        label = "Nagłówek"
        template = "portal/blocks/heading.html"


class QuoteBlock(blocks.StructBlock):
    """Cytat."""

    text = blocks.TextBlock(label="Treść")
    author = blocks.CharBlock(label="Czyje to słowa", required=False)

    class Meta:
        """How it looks to the editor."""

        icon = "openquote"
        label = "Cytat"
        template = "portal/blocks/quote.html"


class PictureBlock(blocks.StructBlock):
    """Zdjęcie; it has a description for those who cannot see it, or is marked as a mere ornament."""

    picture = ImageBlock(label="Zdjęcie")
    caption = blocks.CharBlock(label="Podpis", required=False, max_length=250)

    class Meta:
        """How it looks to the editor."""

        icon = "image"
        label = "Zdjęcie"
        template = "portal/blocks/picture.html"


class FileBlock(blocks.StructBlock):
    """Plik do pobrania."""

    document = DocumentChooserBlock(label="Plik")
    title = blocks.CharBlock(label="Jak go nazwać na stronie", required=False, max_length=200)
    pages = blocks.IntegerBlock(label="Liczba stron", required=False, min_value=1)
    is_accessible = blocks.BooleanBlock(
        label="Plik jest dostępny cyfrowo",
        required=False,
        help_text="Tekst daje się zaznaczyć, ma tytuły i opisy.",
    )

    class Meta:
        """How it looks to the editor."""

        icon = "doc-full"
        label = "Plik"


class ContactBlock(blocks.StructBlock):
    """Wizytówka."""

    name = blocks.CharBlock(label="Osoba lub miejsce", max_length=150)
    role = blocks.CharBlock(label="Stanowisko lub wydział", required=False, max_length=150)
    room = blocks.CharBlock(label="Pokój, adres", required=False, max_length=150)
    phone = blocks.CharBlock(label="Telefon", required=False, max_length=40)
    email = blocks.EmailBlock(label="E-mail", required=False)
    hours = blocks.CharBlock(label="Kiedy", required=False, max_length=150)

    class Meta:
        """How it looks to the editor."""

        icon = "user"
        label = "Wizytówka"
        template = "portal/blocks/contact.html"


class NoteBlock(blocks.StructBlock):
    """Ramka z uwagą."""

    kind = blocks.ChoiceBlock(
        label="Rodzaj",
        choices=[("info", "informacja"), ("warning", "ostrzeżenie")],
        default="info",
        search_index=False,
    )
    title = blocks.CharBlock(label="Tytuł", required=False, max_length=150)
    text = blocks.RichTextBlock(label="Treść", features=FEATURES)

    class Meta:
        """How it looks to the editor."""

        icon = "warning"
        label = "Ramka z uwagą"
        template = "portal/blocks/note.html"


class QuestionBlock(blocks.StructBlock):
    """Jedno pytanie z odpowiedzią."""

    title = blocks.CharBlock(label="Pytanie", max_length=200)
    text = blocks.RichTextBlock(label="Odpowiedź", features=FEATURES)

    class Meta:
        """How it looks to the editor."""

        icon = "help"
        label = "Pytanie"


class BodyBlock(blocks.StreamBlock):
    """Treść strony."""

    heading = HeadingBlock()
    text = blocks.RichTextBlock(
        label="Tekst", icon="pilcrow", features=FEATURES, template="portal/blocks/text.html"
    )
    picture = PictureBlock()
    quote = QuoteBlock()
    files = blocks.ListBlock(
        FileBlock(), label="Pliki do pobrania", icon="download", template="portal/blocks/files.html"
    )
    contact = ContactBlock()
    note = NoteBlock()
    questions = blocks.ListBlock(
        QuestionBlock(), label="Pytania i odpowiedzi", icon="list-ul", template="portal/blocks/questions.html"
    )
    accordion = blocks.ListBlock(
        QuestionBlock(),
        label="Części do rozwijania",
        icon="collapse-down",
        template="portal/blocks/questions.html",
    )
    table = TableBlock()
    gallery = GalleryBlock()
    map = MapBlock()
    services = ServicesBlock()
    tour = TourBlock()
    video = VideoBlock()
    embed = EmbedBlock()

    def clean(self, value):
        """Headings in order and links that say where they lead. A draft may wait with that: it is kept as it is."""
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        errors = {}
        outline = [
            (place, int(block.value["level"]))
            for place, block in enumerate(cleaned)
            if block.block_type == "heading"
        ]
        for place in hints.jumps(outline):
            errors[place] = ValidationError(hints.JUMP)
        for place, block in enumerate(cleaned):
            if block.block_type == "text" and (found := hints.poor_links(str(block.value))):
                errors[place] = ValidationError(hints.link_advice(found))
        if errors:
            raise blocks.StreamBlockValidationError(block_errors=errors)
        return cleaned


class ShortcutBlock(blocks.StructBlock):
    """Kafelek na stronie głównej."""

    title = blocks.CharBlock(label="Tytuł", max_length=80)
    text = blocks.CharBlock(label="Jedno zdanie", max_length=160)
    url = blocks.CharBlock(label="Adres", max_length=200, help_text="Na przykład /uslugi/")
    icon = blocks.ChoiceBlock(
        label="Ikona",
        choices=[
            ("car", "samochód"),
            ("file-text", "pismo"),
            ("landmark", "urząd"),
            ("map", "mapa"),
            ("building-2", "budynek"),
            ("graduation-cap", "szkoła"),
            ("route", "droga"),
            ("users", "ludzie"),
        ],
        default="file-text",
    )

    class Meta:
        """How it looks to the editor."""

        icon = "link"
        label = "Kafelek"
