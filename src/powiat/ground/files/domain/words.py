"""Words of a document: what a search may find and what is shown where pages cannot be drawn."""

import email
import email.policy
import zipfile
from collections.abc import Iterable
from pathlib import Path

from lxml import etree

from powiat.ground.files.data import MEGABYTE
from powiat.ground.files.domain.text import decode
from powiat.ground.kernel.xml_in import RefusedXml, parse_xml

MAX_LETTERS = 2_000_000
_MAX_PART = 64 * MEGABYTE


def extract_words(path: Path, mime: str) -> str:
    """The text of the document; empty for pictures and for what cannot be read."""
    if mime == "application/pdf":
        words = _of_pdf(path)
    elif "wordprocessingml" in mime:
        words = _of_parts(path, ["word/document.xml"], {"p", "tr"}, {"t"})
    elif "spreadsheetml" in mime:
        words = _of_sheet(path)
    elif "opendocument" in mime:
        words = _of_parts(path, ["content.xml"], {"p", "h"}, None)
    elif mime.startswith("text/"):
        words = decode(path.read_bytes())
    elif mime == "application/xml":
        words = _of_xml(path)
    elif mime == "message/rfc822":
        words = _of_mail(path)
    else:
        words = ""
    return words.replace("\x00", "")[:MAX_LETTERS].strip()


def _of_pdf(path: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    pieces: list[str] = []
    total = 0
    try:
        for page in document:
            piece = page.get_textpage().get_text_bounded()
            pieces.append(piece)
            total += len(piece)
            if total > MAX_LETTERS:
                break
    finally:
        document.close()
    return "\n".join(pieces).replace("\r\n", "\n").replace("\ufffe", "")


def _roots(path: Path, wanted: Iterable[str]) -> Iterable[etree._Element]:
    """The XML parts with these names (a name ending with / means all below)."""
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            name = entry.filename
            if not any(name == one or (one.endswith("/") and name.startswith(one)) for one in wanted):
                continue
            if not name.endswith(".xml") or entry.file_size > _MAX_PART:
                continue
            try:
                yield parse_xml(archive.read(entry))
            except RefusedXml:
                continue


def _of_parts(path: Path, wanted: list[str], breaks: set[str], texts: set[str] | None) -> str:
    """Text of the parts, a new line after each paragraph."""
    pieces: list[str] = []
    for root in _roots(path, wanted):
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if not isinstance(element.tag, str):
                continue
            name = etree.QName(element).localname
            if event == "start":
                if name in ("tab", "s"):
                    pieces.append(" ")
                elif name in ("br", "line-break", "cr"):
                    pieces.append("\n")
                if element.text and (texts is None or name in texts):
                    pieces.append(element.text)
            else:
                if name in breaks:
                    pieces.append("\n")
                if texts is None and element.tail and element.tail.strip():
                    pieces.append(element.tail)
    return "".join(pieces)


def _of_sheet(path: Path) -> str:
    """Texts of a workbook: shared ones first, then those written in the cells, then the numbers."""
    pieces: list[str] = []
    for root in _roots(path, ["xl/sharedStrings.xml"]):
        pieces += ["".join(item.itertext("{*}t")) for item in root.iter("{*}si")]
    for root in _roots(path, ["xl/worksheets/"]):
        for cell in root.iter("{*}c"):
            if cell.get("t") == "inlineStr":
                pieces.append("".join(cell.itertext("{*}t")))
            elif cell.get("t") != "s":
                pieces.append(cell.findtext("{*}v") or "")
    return "\n".join(piece for piece in pieces if piece)


def _of_xml(path: Path) -> str:
    try:
        root = parse_xml(path.read_bytes())
    except RefusedXml:
        return ""
    # Attachments in base64 are not words.
    texts = (text.strip() for text in root.itertext() if isinstance(text, str) and len(text) < 20_000)
    return "\n".join(text for text in texts if text)


def _of_mail(path: Path) -> str:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    pieces = [str(message.get(header, "")) for header in ("from", "to", "date", "subject")]
    body = message.get_body(("plain",))
    if body is not None:
        payload = body.get_payload(decode=True)
        pieces.append(decode(payload) if isinstance(payload, bytes) else "")
    return "\n".join(pieces)
