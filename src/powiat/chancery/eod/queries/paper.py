"""Paper: a document as it will be printed and signed."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone

from powiat.chancery.eod.domain.letter_text import show_gaps, to_html
from powiat.chancery.eod.domain.mark import read_case
from powiat.chancery.eod.models import Case, Document, DocumentVersion
from powiat.ground.kernel.actor import Actor
from powiat.ground.kernel.text_pl import date_in_words
from powiat.ground.org import api as org
from powiat.ground.ui import pdf
from powiat.registers.parties import api as parties


def facts_of(case: Case, on: datetime) -> dict[str, str]:
    """What a template may be filled with, by the names of domain/merge.py."""
    opening = case.letters.filter(opens=True).select_related("letter").first()
    handler = org.holder_or_substitute(case.handler_id, timezone.localdate(on))
    party = parties.get(case.party_id) if case.party_id else None
    return {
        "znak": case.mark,
        "data": date_in_words(timezone.localdate(on)),
        "adresat": case.party_name,
        "adres": ", ".join(party.address_lines) if party else "",
        "dotyczy": case.title,
        "data_wpływu": date_in_words(timezone.localdate(opening.letter.received_at)) if opening else "",
        "numer_pisma": opening.letter.rpw if opening else "",
        "termin": date_in_words(case.due_on) if case.due_on else "",
        "prowadzący": handler.user_name if handler else "",
        "telefon": handler.phone if handler else "",
        "komórka": handler.unit_name if handler else "",
    }


def page_of(document: Document, version: DocumentVersion, on: datetime, signer: Actor | None = None) -> dict:
    """What the print template shows; the same for the preview on the screen."""
    case = document.case
    handler = org.holder_or_substitute(case.handler_id, timezone.localdate(on))
    party = parties.get(document.recipient_id) if document.recipient_id else None
    marks = read_case(case.mark)
    return {
        "document": document,
        "case": case,
        "letter_mark": str(marks[0].letter(document.number)) if marks else case.mark,
        "title": version.title,
        "body": to_html(version.body),
        "day": timezone.localdate(on),
        "recipient_name": document.recipient_name,
        "recipient_lines": party.address_lines if party else (),
        "handler": handler,
        "signer": signer,
        "by_authority": signer is not None and not signer.title.casefold().startswith("starosta"),
        "town": settings.OFFICE["town"],
    }


def preview_of(document: Document, version: DocumentVersion, on: datetime) -> dict:
    """The same page for the screen: without a signature yet, with the gaps shown."""
    page = page_of(document, version, on)
    return {**page, "body": show_gaps(page["body"]), "on_screen": True, "office": settings.OFFICE}


def paper_of(document: Document, *, on: datetime, signer: Actor | None = None) -> bytes:
    """The PDF of the last version; with a signer's name and post when it is to be signed."""
    version = document.versions.last()
    return pdf.render("eod/document_paper.html", page_of(document, version, on, signer), title=version.title)
