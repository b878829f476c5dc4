"""A letter before it is a case: put away, sent back, assigned again, put into another case's files."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from powiat.chancery.eod import api
from powiat.chancery.eod.actions.attach_letter import attach_letter
from powiat.chancery.eod.data import IncomingFile
from powiat.chancery.eod.models import Case, CaseParty, JrwaEntry, Letter, LetterInCase
from powiat.ground.audit import api as audit
from powiat.ground.outbox.models import Event
from tests.ground.files.factories import FileFactory


def _row(receipt) -> Letter:
    return Letter.objects.get(pk=receipt.letter_id)


def test_a_letter_that_makes_no_case_is_filed_with_a_reason(office, assigned, now):
    told = {"letter_id": assigned.letter_id, "by": office.actor("referent"), "now": now}
    with pytest.raises(PermissionDenied):
        api.file_letter(reason="oferta", **(told | {"by": office.actor("obcy")}))
    with pytest.raises(ValidationError, match="dlaczego"):
        api.file_letter(reason=" ", **told)
    api.file_letter(reason="oferta handlowa", **told)
    assert _row(assigned).stage == "filed"
    assert not _row(assigned).assignments.filter(ended_at=None).exists()
    assert Event.objects.filter(name__endswith="LetterFiled").count() == 1
    with pytest.raises(ValidationError, match="już załatwił"):
        api.file_letter(reason="oferta handlowa", **told)
    with pytest.raises(ValidationError, match="odłożone do akt"):
        api.assign(
            letter_id=assigned.letter_id,
            unit_id=office.units["OR"],
            by=office.actor("kancelaria"),
            now=now,
        )


def test_a_wrongly_given_letter_goes_back_with_a_word_why(office, assigned, now):
    told = {"letter_id": assigned.letter_id, "by": office.actor("referent"), "now": now}
    with pytest.raises(ValidationError, match="dlaczego pismo wraca"):
        api.return_letter(reason="", **told)
    api.return_letter(reason="To sprawa komunikacji", **told)
    letter = _row(assigned)
    assert (letter.stage, letter.post_id) == ("returned", None)
    assert "eod.letter.return" in [deed.verb for deed in audit.deeds_of("eod.letter", letter.pk)]


def test_an_assignment_looks_forward_and_to_a_post_of_the_unit(office, a_letter, now):
    receipt = api.receive(a_letter(), by=office.actor("kancelaria"), now=now)
    told = {
        "letter_id": receipt.letter_id,
        "unit_id": office.units["OR"],
        "by": office.actor("kancelaria"),
        "now": now,
    }
    with pytest.raises(ValidationError, match="Termin już minął"):
        api.assign(due_on=date(2026, 11, 1), **told)
    for post_id in (office.posts["obcy"], 999_999):
        with pytest.raises(ValidationError, match="nie należy do tej komórki"):
            api.assign(post_id=post_id, **told)


def test_copies_to_know_open_the_letter_but_do_not_move_it(office, a_letter, now):
    receipt = api.receive(a_letter(), by=office.actor("kancelaria"), now=now)
    units = office.units
    api.assign(
        letter_id=receipt.letter_id,
        unit_id=units["OR"],
        copies_to=[units["KM"], units["KM"], units["OR"]],
        by=office.actor("kancelaria"),
        now=now,
    )
    letter = _row(receipt)
    assert letter.assignments.filter(for_information=True).count() == 1
    assert letter.unit_id == units["OR"]
    assert Letter.objects.visible_to(office.actor("obcy")).filter(pk=letter.pk).exists()


def test_a_superiors_words_stay_when_he_sets_no_term(office, a_letter, now):
    receipt = api.receive(a_letter(), by=office.actor("kancelaria"), now=now)
    told = {"letter_id": receipt.letter_id, "unit_id": office.units["OR"], "now": now}
    api.assign(instruction="Pilnie.", by=office.actor("starosta"), **told)
    api.assign(instruction="Pilnie. Proszę o projekt.", by=office.actor("naczelnik"), **told)
    assert _row(receipt).assignments.last().instruction == "Pilnie. Proszę o projekt."


def test_a_further_letter_is_put_into_the_files(office, case, a_letter, now):
    receipt = api.receive(a_letter(subject="Ponaglenie"), by=office.actor("kancelaria"), now=now)
    told = {"letter_id": receipt.letter_id, "now": now}
    with pytest.raises(PermissionDenied):
        attach_letter(case_id=case.pk, by=office.actor("obcy"), **told)
    with pytest.raises(ValidationError, match="Nie ma takiej sprawy"):
        attach_letter(case_id=999_999, by=office.actor("kancelaria"), **told)
    api.assign(unit_id=office.units["OR"], by=office.actor("kancelaria"), **told)
    for _ in range(2):
        attach_letter(case_id=case.pk, by=office.actor("referent"), **told)
    assert LetterInCase.objects.filter(case=case).count() == 2
    assert (_row(receipt).stage, _row(receipt).post_id) == ("in-case", case.handler_id)


def test_a_case_is_opened_only_from_an_assigned_letter_to_a_living_post(office, assigned, now):
    told = {
        "letter_id": assigned.letter_id,
        "jrwa_id": office.jrwa["1431"],
        "title": "Rejestr",
        "by": office.actor("referent"),
        "now": now,
    }
    with pytest.raises(ValidationError, match="kto poprowadzi"):
        api.open_case(handler_post_id=999_999, **told)
    JrwaEntry.objects.filter(pk=office.jrwa["1431"]).update(valid_to=date(2026, 1, 1))
    with pytest.raises(ValidationError, match="nie obowiązuje"):
        api.open_case(handler_post_id=office.posts["referent"], **told)
    api.return_letter(letter_id=assigned.letter_id, reason="pomyłka", by=office.actor("referent"), now=now)
    with pytest.raises(ValidationError, match="zadekretować"):
        api.open_case(handler_post_id=office.posts["referent"], **told)


def test_a_case_of_the_offices_own_motion(office, now):
    told = {
        "letter_id": None,
        "jrwa_id": office.jrwa["5410"],
        "title": "Przegląd pojazdów",
        "handler_post_id": office.posts["obcy"],
        "now": now,
    }
    with pytest.raises(PermissionDenied):
        api.open_case(by=office.actor("referent"), **told)
    one, two = (api.open_case(by=office.actor("obcy"), **told) for _ in range(2))
    assert one.pk == two.pk and one.mark == "KM.5410.1.2026"
    assert (one.due_on, one.party_name, one.initiated_on) == (None, "", date(2026, 11, 24))
    later = api.open_case(by=office.actor("obcy"), **(told | {"now": now + timedelta(hours=1)}))
    assert later.mark == "KM.5410.2.2026"


def test_an_anonymous_letter_makes_a_case_without_a_party(office, a_letter, now):
    receipt = api.receive(
        a_letter(
            sender=None,
            files=(IncomingFile("pismo.txt", "main", FileFactory().pk), IncomingFile("adres", "link", None)),
        ),
        by=office.actor("kancelaria"),
        now=now,
    )
    assert _row(receipt).sender_name == "Nadawca niepodany"
    assert _row(receipt).files.count() == 2
    api.assign(
        letter_id=receipt.letter_id, unit_id=office.units["OR"], by=office.actor("kancelaria"), now=now
    )
    case = api.open_case(
        letter_id=receipt.letter_id,
        jrwa_id=office.jrwa["1431"],
        title="Skarga",
        handler_post_id=office.posts["referent"],
        by=office.actor("referent"),
        now=now,
    )
    assert case.party_id is None and not CaseParty.objects.exists()


def test_everything_can_be_found_anew(case):
    assert api.rebuild_search() == Letter.objects.count() + Case.objects.count()
