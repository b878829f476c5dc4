"""Fill lists: the first people and forms of a new portal; the forms' files are made here, as PDF."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.documents.models import Document

from powiat.front.portal.actions.index_page import index_form, index_official
from powiat.front.portal.data import FormText, OfficialText
from powiat.front.portal.models import Official, PaperForm, PaperFormEdition, ServicePage
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.ui import pdf


@transaction.atomic
def fill_lists(
    *, officials: Iterable[OfficialText], forms: Iterable[FormText], by: Actor, now: datetime
) -> int:
    """Make them; returns how many. Where there are people or forms already nothing is added."""
    if Official.objects.exists() or PaperForm.objects.exists():
        return 0
    made = 0
    for order, one in enumerate(officials, start=1):
        person = Official.objects.create(
            name=one.name,
            role=one.role,
            unit_symbol=one.unit_symbol,
            duties=one.duties,
            room=one.room,
            duty_hours=one.duty_hours,
            order=order * 10,
        )
        index_official(official=person)
        made += 1
    for text in forms:
        _form(text, now)
        made += 1
    audit.record(by=by, verb="portal.lists.fill", what=("portal.lists", 1), new={"rows": made}, now=now)
    return made


def _form(text: FormText, now: datetime) -> None:
    form = PaperForm(
        code=text.code,
        title=text.title,
        service=ServicePage.objects.filter(slug=text.service).first(),
        legal_basis=text.legal_basis,
    )
    for edition in text.editions:
        until = edition.until_days_ago
        form.editions.add(
            PaperFormEdition(
                number=edition.number,
                document=_document(text, edition.number),
                valid_from=(now - timedelta(days=edition.since_days_ago)).date(),
                valid_to=None if until is None else (now - timedelta(days=until)).date(),
                is_accessible=True,
                pages=1,
            )
        )
    form.save()
    index_form(form=form)


def _document(text: FormText, number: str) -> Document:
    content = pdf.render("portal/paper_form.html", {"form": text, "number": number}, title=text.title)
    document = Document(title=f"{text.title}, wersja {number}")
    document.file.save(f"{text.code}-{number}.pdf", ContentFile(content), save=False)
    document.save()
    return document
