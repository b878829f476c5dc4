"""Plain text, tables as text and XML: really readable characters, nothing a browser would run."""

import codecs
import re
from typing import BinaryIO

from powiat.ground.files.data import Limits, RejectedFile
from powiat.ground.files.domain.kinds import Kind
from powiat.ground.files.domain.verdict import Verdict, mismatch, refuse_or_mark
from powiat.ground.kernel.xml_in import RefusedXml, parse_xml

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_PAGE = re.compile(r"\s*(<!doctype html|<html|<script|<svg|<iframe|<\?php|<\?xml)", re.IGNORECASE)
_FOREIGN = ("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml")
_SIGNATURE = "{http://www.w3.org/2000/09/xmldsig#}Signature"


def decode(content: bytes) -> str:
    """Text in UTF-8, UTF-16 with its mark, or the Windows-1250 of older Polish programs."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1250")


def read_text(content: BinaryIO, name: str, kind: Kind, limits: Limits) -> Verdict:
    """A text or a table of values."""
    label = "CSV" if kind.mime == "text/csv" else "tekstowym"
    try:
        letters = decode(content.read())
    except UnicodeDecodeError as error:
        raise RejectedFile(mismatch(name, label)) from error
    if _CONTROL.search(letters) or _PAGE.match(letters):
        raise RejectedFile(mismatch(name, label))
    return Verdict()


def read_xml(content: BinaryIO, name: str, kind: Kind, limits: Limits) -> Verdict:
    """An XML document: a state form, a signature; drawings and pages are not letters."""
    try:
        root = parse_xml(content.read())
    except RefusedXml as error:
        raise RejectedFile(f"Pliku „{name}” nie przyjęliśmy. {error.message}") from error
    marks = {"signature"} if next(root.iter(_SIGNATURE), None) is not None else set()
    foreign = {
        element.tag for element in root.iter("{*}svg", "{*}html", "{*}script") if isinstance(element.tag, str)
    }
    if foreign or any(root.tag.startswith(f"{{{space}}}") for space in _FOREIGN):
        message = (
            f"Plik „{name}” zawiera stronę internetową lub rysunek. Zapisz go jako PDF i dodaj ponownie."
        )
        marks.update(refuse_or_mark(limits, "script", message))
    return Verdict(marks=tuple(sorted(marks)))
