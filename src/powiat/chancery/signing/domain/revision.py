"""Revision: whether a file signed outside still says what was given out to be signed."""

import base64
import binascii
import hashlib
import io
from itertools import zip_longest

import pypdfium2 as pdfium
from pyhanko.pdf_utils.misc import PdfError

from powiat.ground.kernel.xml_in import RefusedXml, parse_xml

# Fine enough for a changed digit in the smallest print; a page takes about a megabyte.
DOTS_PER_POINT = 1.5
MAX_PAGES = 500


def says_the_same(original: bytes, signed: bytes) -> bool:
    """True when every page of the signed PDF looks and reads like the original's.

    Signing tools may rewrite the file, so bytes need not be equal; but a tool that only appends can
    append a changed page too, so equal first bytes prove nothing. Pictures and text of pages do.
    An XML must carry the original's very bytes, or be a separate signature of them (its digest was
    checked together with the signature).
    """
    if b"%PDF-" in signed[:1024]:
        return _same_pages(original, signed)
    try:
        root = parse_xml(signed)
    except RefusedXml:
        return False
    digest = hashlib.sha256(original).digest()
    if base64.b64encode(digest).decode() in {
        "".join((one.text or "").split()) for one in root.iter("{*}DigestValue")
    }:
        return True
    return any(_decoded(one.text or "") == original for one in root.iter("{*}DaneZalacznika", "{*}Object"))


def _decoded(text: str) -> bytes | None:
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return None


def _same_pages(original: bytes, signed: bytes) -> bool:
    try:
        first, second = pdfium.PdfDocument(io.BytesIO(original)), pdfium.PdfDocument(io.BytesIO(signed))
    except (pdfium.PdfiumError, PdfError):
        return False
    try:
        if len(first) != len(second) or len(first) > MAX_PAGES:
            return False
        return all(_print(one) == _print(other) for one, other in zip_longest(first, second))
    finally:
        first.close()
        second.close()


def _print(page: pdfium.PdfPage) -> tuple[str, tuple[float, float], bytes]:
    """Text, size and picture of the page's own content; signature blocks lie above it and are left out."""
    picture = page.render(scale=DOTS_PER_POINT, may_draw_forms=False, draw_annots=False, grayscale=True)
    text = page.get_textpage().get_text_range()
    return text, page.get_size(), hashlib.sha256(bytes(picture.buffer)).digest()
