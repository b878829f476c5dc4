"""Blocks with more inside than words: tables, pictures, maps, chosen services, a walk, a film."""

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

from powiat.front.portal.domain.outline import Outline, drawn
from powiat.front.portal.domain.table import TooLong, read_table
from powiat.ground.ui.parts import Column, Row, Table
from powiat.registers.places import api as places

FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


class TableValue(blocks.StructValue):
    """A table as the `ui` component draws it: cards on a phone."""

    @cached_property
    def table(self) -> Table | None:
        """Head, body and caption; None in a draft that holds too much yet."""
        try:
            head, body = read_table(self["rows"])
        except TooLong:
            return None
        columns = [Column(str(place), name, is_title=place == 0) for place, name in enumerate(head)]
        rows = [Row({str(place): cell for place, cell in enumerate(cells)}) for cells in body]
        return Table(caption=self["caption"], columns=columns, rows=rows)


class TableBlock(blocks.StructBlock):
    """Tabela wklejona z arkusza: a caption, a head, and at most so many rows as a page can bear."""

    caption = blocks.CharBlock(label="Tytuł tabeli", max_length=200)
    rows = blocks.TextBlock(
        label="Wiersze",
        rows=8,
        help_text="Wklej z arkusza. Pierwszy wiersz to nagłówki kolumn, pierwsza kolumna nazywa wiersze. "
        "Kolumny rozdziela tabulator albo średnik.",
    )

    class Meta:
        """How it looks to the editor."""

        icon = "table"
        label = "Tabela"
        template = "portal/blocks/table.html"
        value_class = TableValue

    def clean(self, value):
        """A table that nobody could read is not taken; it is said what to do instead."""
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        try:
            read_table(cleaned["rows"])
        except TooLong as refusal:
            raise blocks.StructBlockValidationError(
                block_errors={"rows": ValidationError(str(refusal))}
            ) from refusal
        return cleaned


class GalleryBlock(blocks.StructBlock):
    """Galeria: pictures side by side; each opens whole, without a script."""

    title = blocks.CharBlock(label="Tytuł", max_length=120)
    pictures = blocks.ListBlock(ImageBlock(label="Zdjęcie"), label="Zdjęcia", min_num=2, max_num=24)

    class Meta:
        """How it looks to the editor."""

        icon = "image"
        label = "Galeria"
        template = "portal/blocks/gallery.html"


class MapBlock(blocks.StructBlock):
    """Mapa gmin narysowana z naszych granic; words say the same, so that nothing is in the picture only."""

    title = blocks.CharBlock(label="Tytuł", max_length=120)
    text = blocks.TextBlock(label="To samo słowami", help_text="Kto nie widzi mapy, przeczyta ten opis.")
    url = blocks.CharBlock(label="Adres większej mapy", required=False, max_length=200)

    class Meta:
        """How it looks to the editor."""

        icon = "site"
        label = "Mapa powiatu"
        template = "portal/blocks/map.html"

    def get_context(self, value, parent_context=None) -> dict:
        """The outlines of the gminas; none when the boundaries are not loaded."""
        outlines: list[Outline] = drawn(places.boundaries()["features"])
        return super().get_context(value, parent_context) | {
            "outlines": outlines,
            "gminas": places.gminas(),
        }


class ServicesBlock(blocks.StructBlock):
    """Wybrane sprawy: cards of matters the page speaks of."""

    title = blocks.CharBlock(label="Tytuł", max_length=120, default="Powiązane sprawy")
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(page_type="portal.ServicePage", label="Karta sprawy"), label="Karty spraw"
    )

    class Meta:
        """How it looks to the editor."""

        icon = "list-ul"
        label = "Wybrane sprawy"
        template = "portal/blocks/services.html"


class TourBlock(blocks.StructBlock):
    """Odsyłacz do wirtualnego spaceru."""

    title = blocks.CharBlock(label="Tytuł", max_length=120, default="Wirtualny spacer po urzędzie")
    text = blocks.CharBlock(label="Jedno zdanie", max_length=200)
    url = blocks.CharBlock(label="Adres sceny", max_length=200, default="/spacer/")

    class Meta:
        """How it looks to the editor."""

        icon = "view"
        label = "Wirtualny spacer"
        template = "portal/blocks/tour.html"


class VideoBlock(blocks.StructBlock):
    """Film z naszego serwera; captions and a transcript are not optional (WCAG 1.2.2, 1.2.3)."""

    title = blocks.CharBlock(label="Tytuł", max_length=150)
    video = DocumentChooserBlock(label="Plik filmu (MP4 lub WebM)")
    captions = DocumentChooserBlock(label="Napisy (plik VTT)")
    is_sign_language = blocks.BooleanBlock(label="Film w polskim języku migowym (PJM)", required=False)
    transcript = blocks.RichTextBlock(label="Co słychać i widać, słowami", features=FEATURES)

    class Meta:
        """How it looks to the editor."""

        icon = "media"
        label = "Film"
        template = "portal/blocks/video.html"

    def clean(self, value):
        """The files are what they should be."""
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        errors = {}
        if cleaned["video"] and cleaned["video"].file_extension not in ("mp4", "webm"):
            errors["video"] = ValidationError("Wybierz plik MP4 albo WebM.")
        if cleaned["captions"] and cleaned["captions"].file_extension != "vtt":
            errors["captions"] = ValidationError("Napisy muszą być plikiem VTT.")
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return cleaned
