"""The last leg of the main job: a sealed decision of a real case becomes a page, and the case knows its address."""

from dataclasses import replace

import pytest
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.core.management import call_command

from powiat.chancery.eod import api as eod
from powiat.chancery.eod.models import Approval, CaseEvent, Document
from powiat.chancery.eod.models import Publication as Asked
from powiat.front.bip import api as bip
from powiat.front.bip.actions.anonymise import anonymise, publish_copy
from powiat.front.bip.actions.write import Text
from powiat.front.bip.domain.personal import suggestions
from powiat.front.bip.domain.proof import prove
from powiat.front.bip.domain.redact import CannotRedact
from powiat.front.bip.models import Article, Draft, Publication
from powiat.ground.files import api as files
from powiat.ground.kernel.actor import system
from powiat.ground.outbox import api as outbox
from tests.chancery.eod.conftest import a_letter, assigned, case, office  # noqa: F401

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def sealed(office, case, now, settings, tmp_path):  # noqa: F811
    """A sealed answer that names the party."""
    settings.KEYS = tmp_path / "keys"
    call_command("make_test_ca")
    clerk, head = office.actor("referent"), office.actor("naczelnik")
    document = eod.start_draft(
        case_id=case.pk,
        kind="decision",
        title="Decyzja o odmowie",
        body="Odmawiam Pani Ewie Testowej udostępnienia danych. Ewa Testowa może się odwołać: ewa@example.com.",
        by=clerk,
        now=now,
    )
    eod.submit(document_id=document.pk, post_ids=[office.posts["naczelnik"]], by=clerk, now=now)
    eod.approve(approval_id=Approval.objects.get(document=document).pk, by=head, now=now)
    return eod.seal(document_id=document.pk, by=head, now=now)


def test_decision_reaches_the_bulletin_and_the_case_is_told(office, sealed, menu, editor, now):  # noqa: F811
    eod.request_publication(document_id=sealed.pk, by=office.actor("referent"), now=now)
    outbox.deliver_waiting(now=now)
    waiting = Publication.objects.get()
    assert waiting.original_id == Document.objects.get(pk=sealed.pk).signed_file_id
    words = [one.text for one in suggestions(files.text(waiting.original_id), waiting.personal)]
    assert {"Ewa Testowa", "Ewie Testowej", "ewa@example.com"} <= set(words)

    made = anonymise(publication_id=waiting.pk, phrases=words, areas=(), by=editor, now=now)
    copy = files.read(made.copy_id)
    assert prove(copy, words).is_clean and not prove(files.read(waiting.original_id), words).is_clean
    assert made.proof["is_tagged"] and "Odmawiam" in files.text(made.copy_id)
    text = Text(
        section_id=bip.section_id("decyzje-i-inne-rozstrzygniecia"),
        title="Decyzja o odmowie",
        body="Decyzja w sprawie informacji publicznej.",
        author="Anna Wrzosek, naczelnik wydziału",
        made_on=now.date(),
    )
    version = publish_copy(publication_id=waiting.pk, text=text, by=editor, now=now)
    outbox.deliver_waiting(now=now)
    asked = Asked.objects.get()
    assert (asked.state, asked.url) == (Asked.State.PUBLISHED, f"/bip/{version.article_id}/")
    assert CaseEvent.objects.filter(verb="document.in_bip").count() == 1

    clerk = office.actor("referent")
    eod.ask_correction(document_id=sealed.pk, remark="Dopisz datę decyzji", by=clerk, now=now)
    outbox.deliver_waiting(now=now)
    draft = Draft.objects.get(article_id=version.article_id)
    assert draft.remark == "Dopisz datę decyzji" and clerk.name in draft.origin
    bip.write_draft(text=replace(text, body="Ewa Testowa"), by=editor, now=now, draft_id=draft.pk)
    with pytest.raises(CannotRedact, match="Ewa Testowa"):
        bip.publish_draft(draft_id=draft.pk, by=editor, now=now)

    eod.ask_withdrawal(document_id=sealed.pk, reason="Sąd uchylił decyzję", by=clerk, now=now)
    eod.ask_withdrawal(document_id=sealed.pk, reason="Sąd uchylił decyzję", by=clerk, now=now)
    outbox.deliver_waiting(now=now)
    asked.refresh_from_db()
    assert asked.state == Asked.State.WITHDRAWN
    article = Article.objects.get(pk=version.article_id)
    assert (article.withdrawn_by, article.withdrawn_why) == (clerk.name, "Sąd uchylił decyzję")
    with pytest.raises(ValidationError):
        eod.ask_withdrawal(document_id=sealed.pk, reason="Jeszcze raz", by=clerk, now=now)


def test_a_stranger_to_the_case_cannot_take_its_page_away(office, sealed, now):  # noqa: F811
    eod.request_publication(document_id=sealed.pk, by=office.actor("referent"), now=now)
    with pytest.raises((PermissionDenied, ObjectDoesNotExist)):
        eod.ask_withdrawal(document_id=sealed.pk, reason="x", by=system("ktoś"), now=now)
