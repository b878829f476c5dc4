"""Accessibility of a PDF: what a screen reader needs, said in words that an editor understands.

Act of 4 April 2019 on digital accessibility of public bodies: documents put on the bulletin are to be accessible.
The check finds what a program can find (tags, language, title, a layer of text); it does not judge the order
of reading nor the alternative texts.
"""

import io
from dataclasses import dataclass

import pikepdf
import pypdfium2 as pdfium
from pypdfium2 import raw

MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Check:
    """What was found in the file."""

    pages: int
    is_tagged: bool
    language: str
    title: str
    scanned: tuple[int, ...]

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong, one sentence each; empty when nothing was found."""
        found = []
        if self.scanned:
            named = ", ".join(map(str, self.scanned[:MOST_NAMED])) + (
                "…" if len(self.scanned) > MOST_NAMED else ""
            )
            found.append(
                f"Strony bez tekstu, same obrazy (skan): {named}. Czytnik ekranu nic z nich nie przeczyta, "
                "a wyszukiwarka ich nie znajdzie."
            )
        if not self.is_tagged:
            found.append(
                "Brak znaczników: czytnik ekranu nie odróżni nagłówka od akapitu ani tabeli od tekstu."
            )
        if not self.language:
            found.append("Plik nie podaje języka: czytnik ekranu może czytać go z obcą wymową.")
        if not self.title:
            found.append("Plik nie ma tytułu we właściwościach.")
        return tuple(found)

    @property
    def is_accessible(self) -> bool:
        """Nothing was found."""
        return not self.faults


def check(content: bytes) -> Check | None:
    """Look into a PDF; None when it is none or cannot be opened."""
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            root = pdf.Root
            marks = root.get("/MarkInfo", pikepdf.Dictionary())
            is_tagged = "/StructTreeRoot" in root and bool(marks.get("/Marked", False))
            language = str(root.get("/Lang", "")).strip()
            title = str(pdf.docinfo.get("/Title", "")).strip() or _title_of(pdf)
            pages = len(pdf.pages)
        return Check(pages, is_tagged, language, title, _scanned(content))
    except (pikepdf.PdfError, pdfium.PdfiumError, ValueError):
        return None


def _title_of(pdf: pikepdf.Pdf) -> str:
    with pdf.open_metadata() as meta:
        return str(meta.get("dc:title", "") or "").strip()


def _scanned(content: bytes) -> tuple[int, ...]:
    """Pages that hold a picture and not one letter."""
    found = []
    document = pdfium.PdfDocument(content)
    try:
        for number, page in enumerate(document, 1):
            words = page.get_textpage()
            has_words = bool(words.get_text_range().strip())
            words.close()
            if not has_words and any(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])):
                found.append(number)
            page.close()
    finally:
        document.close()
    return tuple(found)
