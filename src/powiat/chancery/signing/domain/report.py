"""The report: one file, whatever its kind, and everything that can be said about its signatures."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from powiat.chancery.signing.data import Report, SignatureCheck
from powiat.chancery.signing.domain.keys import Anchors
from powiat.chancery.signing.domain.pades import UnreadablePdf, check_pdf
from powiat.chancery.signing.domain.xades import check_xml
from powiat.ground.kernel.text_pl import date_in_words
from powiat.ground.kernel.xml_in import RefusedXml, parse_xml

OFFICE_TIME = ZoneInfo("Europe/Warsaw")


def check(
    content: bytes, name: str, *, anchors: Anchors, now: datetime, detached: Mapping[str, bytes] | None = None
) -> Report:
    """The signatures of a PDF or an XML; a file of another kind carries none that we can read."""
    head = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    signatures: tuple[SignatureCheck, ...] = ()
    problem = ""
    try:
        if b"%PDF-" in content[:1024]:
            signatures = check_pdf(content, anchors=anchors, now=now)
        elif head.startswith((b"<", b"\xff\xfe", b"\xfe\xff")):
            signatures = check_xml(parse_xml(content), anchors=anchors, now=now, detached=detached)
    except UnreadablePdf as error:
        problem = str(error)
    except RefusedXml as error:
        problem = error.message
    return Report(
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        checked_at=now,
        signatures=signatures,
        problem=problem,
    )


def sentence(report: Report) -> str:
    """Instrukcja kancelaryjna § 19: the note to be put on a printed letter."""
    if report.verdict is None:
        return "Plik nie zawiera podpisu elektronicznego."
    day = date_in_words(report.checked_at.astimezone(OFFICE_TIME).date())
    return f"Podpis elektroniczny zweryfikowany w dniu {day}; wynik: {report.verdict}."
