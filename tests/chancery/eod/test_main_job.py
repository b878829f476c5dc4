"""The main job of house.md section 6, verb by verb, against a real database, real PDFs and the real seal."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from powiat.chancery.eod import api
from powiat.chancery.eod.models import Approval, Case, CaseEvent, Dispatch, Document, Letter
from powiat.chancery.signing import api as signing
from powiat.ground.audit import api as audit
from powiat.ground.files import api as files
from powiat.ground.outbox import api as outbox
from powiat.ground.outbox.models import Event


@pytest.fixture(scope="session")
def seal_keys(tmp_path_factory):
    return tmp_path_factory.mktemp("keys")


@pytest.fixture(autouse=True)
def keys(settings, seal_keys):
    """The office's seal from a test CA."""
    settings.KEYS = seal_keys
    if not any(seal_keys.iterdir()):
        call_command("make_test_ca")


def _approved(office, case, now, body="Udostępniam rejestr umów za 2026 rok."):
    document = api.start_draft(
        case_id=case.pk,
        kind="answer",
        title="Udostępnienie informacji",
        body=body,
        by=office.actor("referent"),
        now=now,
    )
    api.submit(
        document_id=document.pk, post_ids=[office.posts["naczelnik"]], by=office.actor("referent"), now=now
    )
    api.approve(approval_id=Approval.objects.get(document=document).pk, by=office.actor("naczelnik"), now=now)
    return Document.objects.get(pk=document.pk)


def test_from_a_letter_to_bip(office, case, now):
    assert case.mark == "OR.1431.1.2026"
    assert case.due_on == date(2026, 12, 8)
    document = _approved(office, case, now)
    document = api.seal(document_id=document.pk, by=office.actor("naczelnik"), now=now)
    report = signing.check(files.read(document.signed_file_id), "pismo.pdf", now=now)
    assert report.is_signed
    case.refresh_from_db()
    assert case.stage == "decided"
    dispatch = api.send(document_id=document.pk, channel="eboi", by=office.actor("referent"), now=now)
    assert str(dispatch) == "RPWych/1/2026"
    api.collect(dispatch_id=dispatch.pk, by=office.actor("kancelaria"), now=now + timedelta(hours=1))
    case.refresh_from_db()
    assert case.stage == "delivered"
    api.request_publication(document_id=document.pk, by=office.actor("referent"), now=now)
    told = api.publishable(document.pk)
    assert told.mark == case.mark and any("Testowa" in word for word in told.personal)
    api.note_published(document_id=document.pk, url="/bip/1/", is_withdrawn=False, now=now)
    api.close(case_id=case.pk, how="Udostępniono informację", by=office.actor("referent"), now=now)
    case.refresh_from_db()
    assert (case.stage, case.disposal_on) == ("closed", date(2032, 1, 1))
    assert outbox.deliver_waiting(now=now) > 0
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")
    assert audit.faults() == []
    assert [event.verb for event in CaseEvent.objects.filter(case=case).order_by("pk")] == [
        "case.open",
        "document.draft",
        "document.submit",
        "document.approve",
        "document.sign",
        "document.send",
        "document.deliver",
        "document.to_bip",
        "document.in_bip",
        "case.close",
    ]


def test_every_verb_done_twice_is_done_once(office, case, assigned, now):
    clerk, head = office.actor("referent"), office.actor("naczelnik")
    again = api.open_case(
        letter_id=assigned.letter_id,
        jrwa_id=office.jrwa["5410"],
        title="Inna",
        handler_post_id=office.posts["referent"],
        by=clerk,
        now=now,
    )
    assert again.pk == case.pk
    document = _approved(office, case, now)
    one, two = (api.seal(document_id=document.pk, by=head, now=now).signed_file_id for _ in range(2))
    assert one == two
    first, second = (
        api.send(document_id=document.pk, channel="post", by=clerk, now=now).pk for _ in range(2)
    )
    assert first == second
    for _ in range(2):
        api.request_publication(document_id=document.pk, by=clerk, now=now)
    assert Event.objects.filter(name__endswith="PublicationRequested").count() == 1


def test_a_letter_that_comes_again_gets_the_first_receipt(office, a_letter, now):
    letter = a_letter(idempotency_key="klucz")
    one = api.receive(letter, by=office.actor("kancelaria"), now=now)
    two = api.receive(letter, by=office.actor("kancelaria"), now=now + timedelta(minutes=5))
    assert (two.rpw, two.registered_at, two.is_new) == (one.rpw, one.registered_at, False)
    assert Letter.objects.count() == 1


def test_a_letter_in_a_proven_case_goes_straight_into_its_files(office, case, a_letter, now):
    receipt = api.receive(
        a_letter(case_mark=case.mark, subject="Uzupełnienie"), by=office.actor("kancelaria"), now=now
    )
    assert api.case_of_letter(receipt.letter_id) == case.pk
    assert Letter.objects.visible_to(office.actor("referent")).filter(pk=receipt.letter_id).exists()


def test_a_subordinate_may_shorten_but_not_lengthen_a_superiors_term(office, a_letter, now):
    receipt = api.receive(a_letter(), by=office.actor("kancelaria"), now=now)
    told = {"letter_id": receipt.letter_id, "unit_id": office.units["OR"], "now": now}
    api.assign(instruction="Osobiście.", due_on=date(2026, 12, 1), by=office.actor("starosta"), **told)
    with pytest.raises(ValidationError, match="nie wydłużyć"):
        api.assign(due_on=date(2026, 12, 10), by=office.actor("naczelnik"), **told)
    api.assign(
        due_on=date(2026, 11, 28), post_id=office.posts["referent"], by=office.actor("naczelnik"), **told
    )
    last = Letter.objects.get(pk=receipt.letter_id).assignments.last()
    assert (last.instruction, last.due_on) == ("Osobiście.", date(2026, 11, 28))


def test_a_stranger_sees_no_trace_of_the_case(office, case, assigned, now):
    stranger = office.actor("obcy")
    assert not Case.objects.visible_to(stranger).exists()
    assert not Letter.objects.visible_to(stranger).exists()
    with pytest.raises(Case.DoesNotExist):
        api.note(case_id=case.pk, text="?", by=stranger, now=now)
    api.share(
        case_id=case.pk,
        unit_id=office.units["KM"],
        may_write_too=False,
        reason="opinia",
        by=office.actor("referent"),
        now=now,
    )
    assert Case.objects.visible_to(stranger).exists()
    assert Letter.objects.visible_to(stranger).exists()
    with pytest.raises(PermissionDenied):
        api.note(case_id=case.pk, text="?", by=stranger, now=now)


def test_only_those_who_may_do_it(office, assigned, now):
    told = {"letter_id": assigned.letter_id, "now": now}
    with pytest.raises(PermissionDenied):
        api.assign(unit_id=office.units["KM"], by=office.actor("obcy"), **told)
    with pytest.raises(PermissionDenied):
        api.open_case(
            jrwa_id=office.jrwa["1431"],
            title="x",
            handler_post_id=office.posts["obcy"],
            by=office.actor("obcy"),
            **told,
        )
    with pytest.raises(ValidationError, match="klasę końcową"):
        api.open_case(
            jrwa_id=office.jrwa["14"],
            title="x",
            handler_post_id=office.posts["referent"],
            by=office.actor("referent"),
            **told,
        )


def test_a_returned_draft_is_mended_and_approved(office, case, now):
    clerk, head = office.actor("referent"), office.actor("naczelnik")
    document = api.start_draft(
        case_id=case.pk, kind="answer", title="Odpowiedź", body="Treść", by=clerk, now=now
    )
    api.submit(document_id=document.pk, post_ids=[office.posts["naczelnik"]], by=clerk, now=now)
    api.send_back(approval_id=Approval.objects.get().pk, remark="Proszę dodać podstawę", by=head, now=now)
    document.refresh_from_db()
    assert document.stage == "rejected"
    with pytest.raises(ValidationError, match="wersję"):
        api.save_draft(document_id=document.pk, title="O", body="Inna", seen_version=7, by=clerk, now=now)
    api.save_draft(
        document_id=document.pk, title="Odpowiedź", body="Treść z podstawą", seen_version=1, by=clerk, now=now
    )
    api.submit(document_id=document.pk, post_ids=[office.posts["naczelnik"]], by=clerk, now=now)
    api.approve(approval_id=Approval.objects.get(state="waiting").pk, by=head, now=now)
    document.refresh_from_db()
    assert (document.stage, document.last_version) == ("approved", 2)


def test_an_approver_who_is_not_asked_may_not_answer(office, case, now):
    document = api.start_draft(
        case_id=case.pk, kind="answer", title="Odpowiedź", body="Treść", by=office.actor("referent"), now=now
    )
    api.submit(
        document_id=document.pk, post_ids=[office.posts["naczelnik"]], by=office.actor("referent"), now=now
    )
    with pytest.raises(PermissionDenied):
        api.approve(approval_id=Approval.objects.get().pk, by=office.actor("starosta"), now=now)


def test_suspension_stops_the_term_and_resuming_moves_it(office, case, now):
    clerk = office.actor("referent")
    Case.objects.filter(pk=case.pk).update(term_id=office.terms["kpa"])
    api.suspend(
        case_id=case.pk, since=date(2026, 11, 25), basis="art. 97 § 1 KPA", note="", by=clerk, now=now
    )
    assert Case.objects.get(pk=case.pk).due_on is None
    api.resume(case_id=case.pk, on=date(2026, 12, 5), by=clerk, now=now)
    # 24 November + 1 month = 24 December; ten days did not count: 3 January, a Sunday: Monday the 4th.
    assert Case.objects.get(pk=case.pk).due_on == date(2027, 1, 4)


def test_delivery_by_fiction_is_named_so(office, case, now):
    document = _approved(office, case, now)
    api.seal(document_id=document.pk, by=office.actor("naczelnik"), now=now)
    dispatch = api.send(document_id=document.pk, channel="post", by=office.actor("referent"), now=now)
    from powiat.chancery.eod.actions.deliver import note_delivery

    later = now + timedelta(days=30)
    told = {"dispatch_id": dispatch.pk, "by": office.actor("referent"), "now": later, "received_on": None}
    with pytest.raises(ValidationError):
        note_delivery(available_from=date(2026, 12, 20), **told)
    note_delivery(available_from=date(2026, 11, 26), **told)
    delivered = Dispatch.objects.get()
    assert (delivered.delivered_on, delivered.is_fiction, delivered.delivery_basis) == (
        date(2026, 12, 10),
        True,
        "art. 44 § 4 KPA",
    )


def test_what_is_written_stays_written(office, case):
    for statement in (
        "update eod_caseevent set text = ''",
        "delete from eod_caseevent",
        "update eod_case set mark = 'X.1.1.2026'",
        "update eod_letter set rpw_number = 99",
        "delete from eod_letterincase; delete from eod_letter",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
