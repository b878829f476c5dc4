"""Small real PDFs, and what is written in those that the office gives out."""

import io

import pikepdf
import pypdfium2


def a_pdf(*lines: str) -> bytes:
    """One page with these lines (plain letters only: the font is one that every reader has)."""
    with pikepdf.new() as document:
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page = document.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=document.make_indirect(font)))
        text = " T* ".join(f"({line}) Tj" for line in lines or ("Attachment",))
        page.Contents = document.make_stream(f"BT /F1 12 Tf 14 TL 72 770 Td {text} ET".encode("ascii"))
        written = io.BytesIO()
        document.save(written)
        return written.getvalue()


def words_of(content: bytes) -> str:
    """The text, as a reader would select it."""
    document = pypdfium2.PdfDocument(content)
    try:
        words = []
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            words.append(text.get_text_range())
            text.close()
            page.close()
        return " ".join(" ".join(words).split())
    finally:
        document.close()


def insides_of(content: bytes) -> str:
    """Everything that any object of the file holds, unpacked."""
    held = [content.decode("utf-8", "replace")]
    with pikepdf.open(io.BytesIO(content)) as document:
        for one in document.objects:
            held.append(repr(one))
            if isinstance(one, pikepdf.Stream):
                raw = one.read_bytes() if one.get("/Subtype") != "/Image" else b""
                held += [raw.decode("utf-8", "replace"), raw.decode("utf-16-be", "replace")]
    return "\n".join(held)
