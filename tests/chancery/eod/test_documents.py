"""A document on its way: what drafting, approving, signing, sending and delivering refuse."""

import io
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command

from powiat.chancery.eod import api
from powiat.chancery.eod.actions.deliver import note_delivery
from powiat.chancery.eod.actions.sign import prepare_paper, take_signed
from powiat.chancery.eod.models import Approval, Case, Document, Letter
from powiat.ground.files import api as files
from tests.ground.files.factories import FileFactory


@pytest.fixture
def draft(office, case, now):
    """A draft of an answer."""
    return api.start_draft(
        case_id=case.pk, kind="answer", title="Odpowiedź", body="Treść", by=office.actor("referent"), now=now
    )


@pytest.fixture
def approved(office, draft, now):
    """The same, approved by the head."""
    api.submit(
        document_id=draft.pk, post_ids=[office.posts["naczelnik"]], by=office.actor("referent"), now=now
    )
    api.approve(approval_id=Approval.objects.get().pk, by=office.actor("naczelnik"), now=now)
    draft.refresh_from_db()
    return draft


def _sign(document, now):
    """As if sealed: the file is any file, the seal itself is the matter of other tests."""
    Document.objects.filter(pk=document.pk).update(
        stage="sealed", signed_file=FileFactory().pk, signed_at=now, signed_by="Anna Wrzosek"
    )
    document.refresh_from_db()


@pytest.fixture
def signed(approved, now):
    """The same, signed."""
    _sign(approved, now)
    return approved


def test_a_draft_needs_a_right_a_title_and_words(office, case, draft, now):
    told = {"case_id": case.pk, "kind": "answer", "now": now}
    with pytest.raises(PermissionDenied):
        api.start_draft(title="x", body="x", by=office.actor("starosta"), **told)
    for title, body in ((" ", "treść"), ("tytuł", " ")):
        with pytest.raises(ValidationError, match="tytuł i treść"):
            api.start_draft(title=title, body=body, by=office.actor("referent"), **told)
    again = api.start_draft(title="Odpowiedź", body="Treść", by=office.actor("referent"), **told)
    assert again.pk == draft.pk
    other = api.start_draft(title="Odpowiedź", body="Inna treść", by=office.actor("referent"), **told)
    assert other.pk != draft.pk


def test_a_version_is_saved_by_those_who_write_in_the_case(office, draft, now):
    told = {"document_id": draft.pk, "title": "Odpowiedź", "seen_version": 1, "now": now}
    with pytest.raises(Document.DoesNotExist):
        api.save_draft(body="x", by=office.actor("obcy"), **told)
    with pytest.raises(PermissionDenied):
        api.save_draft(body="x", by=office.actor("starosta"), **told)
    assert api.save_draft(body="Treść", by=office.actor("referent"), **told).last_version == 1
    assert api.save_draft(body="Nowa", by=office.actor("referent"), **told).last_version == 2


def test_changing_what_was_approved_takes_the_approval_away(office, approved, now):
    saved = api.save_draft(
        document_id=approved.pk,
        title="Odpowiedź",
        body="Inna",
        seen_version=1,
        by=office.actor("referent"),
        now=now,
    )
    assert (saved.stage, saved.last_version) == ("draft", 2)


def test_what_is_signed_is_not_changed(office, signed, now):
    with pytest.raises(ValidationError, match="jest podpisany"):
        api.save_draft(
            document_id=signed.pk,
            title="O",
            body="x",
            seen_version=1,
            by=office.actor("referent"),
            now=now,
        )
    with pytest.raises(ValidationError, match="już u osoby akceptującej"):
        api.submit(
            document_id=signed.pk,
            post_ids=[office.posts["naczelnik"]],
            by=office.actor("referent"),
            now=now,
        )


def test_approval_goes_step_by_step(office, draft, now):
    told = {"document_id": draft.pk, "by": office.actor("referent"), "now": now}
    with pytest.raises(ValidationError, match="kto ma zaakceptować"):
        api.submit(post_ids=[], **told)
    with pytest.raises(ValidationError, match="już nie istnieje"):
        api.submit(post_ids=[999_999], **told)
    api.submit(post_ids=[office.posts["naczelnik"], office.posts["starosta"]], **told)
    first, second = Approval.objects.order_by("step")
    with pytest.raises(ValidationError, match="wcześniejszą akceptację"):
        api.approve(approval_id=second.pk, by=office.actor("starosta"), now=now)
    for _ in range(2):
        api.approve(approval_id=first.pk, by=office.actor("naczelnik"), now=now)
    with pytest.raises(ValidationError, match="co trzeba poprawić"):
        api.send_back(approval_id=second.pk, remark=" ", by=office.actor("starosta"), now=now)
    for _ in range(2):
        api.send_back(approval_id=second.pk, remark="Skrócić", by=office.actor("starosta"), now=now)
    draft.refresh_from_db()
    assert draft.stage == "rejected"
    api.submit(post_ids=[office.posts["naczelnik"]], **told)
    assert Approval.objects.get(state="waiting").step == 3


def test_a_document_goes_only_where_the_table_of_stages_lets_it(office, approved, now):
    Document.objects.filter(pk=approved.pk).update(stage="draft")
    waiting = Approval.objects.create(
        document=approved, version=1, step=9, post_id=office.posts["naczelnik"], asked_at=now
    )
    with pytest.raises(ValidationError, match="Odpowiedź"):
        api.approve(approval_id=waiting.pk, by=office.actor("naczelnik"), now=now)


def test_signing_needs_the_right_the_approval_and_the_keys(office, draft, now, settings, tmp_path):
    settings.KEYS = tmp_path
    told = {"document_id": draft.pk, "now": now}
    with pytest.raises(Document.DoesNotExist):
        api.seal(by=office.actor("obcy"), **told)
    with pytest.raises(ValidationError, match="musi zostać zaakceptowany"):
        api.seal(by=office.actor("naczelnik"), **told)
    Document.objects.filter(pk=draft.pk).update(stage="approved")
    with pytest.raises(PermissionDenied):
        api.seal(by=office.actor("referent"), **told)
    with pytest.raises(ValidationError, match="nie jest jeszcze skonfigurowana"):
        api.seal(by=office.actor("naczelnik"), **told)


def test_a_decision_is_signed_outside_with_ones_own_signature(office, case, now, settings, tmp_path):
    settings.KEYS = tmp_path / "keys"
    settings.KEYS.mkdir()
    call_command("make_test_ca", stdout=io.StringIO())
    clerk, head = office.actor("referent"), office.actor("naczelnik")
    document = api.start_draft(
        case_id=case.pk, kind="decision", title="Decyzja", body="Odmawiam.", by=clerk, now=now
    )
    api.submit(document_id=document.pk, post_ids=[office.posts["naczelnik"]], by=clerk, now=now)
    api.approve(approval_id=Approval.objects.get().pk, by=head, now=now)
    told = {"document_id": document.pk, "by": head, "now": now}
    with pytest.raises(ValidationError, match="Najpierw pobierz plik"):
        take_signed(content=b"x", **told)
    paper, again = (prepare_paper(**told) for _ in range(2))
    assert paper == again
    with pytest.raises(ValidationError):
        take_signed(content=files.read(paper), **told)
    source, target = tmp_path / "pismo.pdf", tmp_path / "podpisane.pdf"
    source.write_bytes(files.read(paper))
    call_command("sign_as_test_person", source, target, stdout=io.StringIO())
    one, two = (take_signed(content=target.read_bytes(), **told) for _ in range(2))
    assert one.signed_file_id == two.signed_file_id
    assert Document.objects.get(pk=document.pk).stage == "signed"
    assert Case.objects.get(pk=case.pk).stage == "decided"


def test_only_the_signed_is_sent_and_where_the_party_reads(office, approved, now):
    told = {"document_id": approved.pk, "now": now}
    with pytest.raises(Document.DoesNotExist):
        api.send(channel="post", by=office.actor("obcy"), **told)
    with pytest.raises(PermissionDenied):
        api.send(channel="post", by=office.actor("starosta"), **told)
    with pytest.raises(ValidationError, match="dopiero podpisany"):
        api.send(channel="post", by=office.actor("referent"), **told)
    _sign(approved, now)
    Letter.objects.update(channel="post")
    with pytest.raises(ValidationError, match="nie pisała przez EBOI"):
        api.send(channel="eboi", by=office.actor("referent"), **told)
    assert api.send(channel="post", by=office.actor("referent"), **told).number == 1


def test_a_return_receipt_tells_the_day(office, signed, now):
    clerk = office.actor("referent")
    dispatch = api.send(document_id=signed.pk, channel="post", by=clerk, now=now)
    later = now + timedelta(days=10)
    told = {"dispatch_id": dispatch.pk, "by": clerk, "now": later}
    with pytest.raises(type(dispatch).DoesNotExist):
        note_delivery(
            received_on=date(2026, 11, 27), available_from=None, **(told | {"by": office.actor("obcy")})
        )
    with pytest.raises(PermissionDenied):
        note_delivery(
            received_on=date(2026, 11, 27), available_from=None, **(told | {"by": office.actor("starosta")})
        )
    with pytest.raises(ValidationError, match="Podaj dzień odbioru"):
        note_delivery(received_on=None, available_from=None, **told)
    with pytest.raises(ValidationError, match="nie mieści się"):
        note_delivery(received_on=date(2026, 11, 1), available_from=None, **told)
    with pytest.raises(type(dispatch).DoesNotExist):
        api.collect(dispatch_id=dispatch.pk, by=clerk, now=later)
    proof = FileFactory().pk
    for day in (27, 28):
        note_delivery(received_on=date(2026, 11, day), available_from=None, proof_id=proof, **told)
    dispatch.refresh_from_db()
    assert (dispatch.delivered_on, dispatch.is_fiction, dispatch.proof_id) == (
        date(2026, 11, 27),
        False,
        proof,
    )
    assert Case.objects.get(pk=signed.case_id).stage == "open"


def test_no_fiction_where_the_law_knows_none(office, signed, now):
    dispatch = api.send(document_id=signed.pk, channel="by-hand", by=office.actor("referent"), now=now)
    with pytest.raises(ValidationError, match="nie ma doręczenia zastępczego"):
        note_delivery(
            dispatch_id=dispatch.pk,
            received_on=None,
            available_from=date(2026, 11, 25),
            by=office.actor("referent"),
            now=now,
        )


def test_only_the_signed_is_published(office, approved, now):
    told = {"document_id": approved.pk, "now": now}
    starosta = office.actor("starosta")
    reader = replace(starosta, permissions=starosta.permissions - {"eod.document.publish"})
    with pytest.raises(Document.DoesNotExist):
        api.request_publication(by=office.actor("obcy"), **told)
    with pytest.raises(PermissionDenied):
        api.request_publication(by=reader, **told)
    with pytest.raises(ValidationError, match="dopiero podpisany"):
        api.request_publication(by=office.actor("referent"), **told)
    _sign(approved, now)
    api.request_publication(by=office.actor("starosta"), **told)
    api.note_published(document_id=approved.pk, url="/bip/1/", is_withdrawn=False, now=now)
    api.note_published(document_id=approved.pk, url="/bip/1/", is_withdrawn=True, now=now)
    assert approved.publication.state == "withdrawn"
