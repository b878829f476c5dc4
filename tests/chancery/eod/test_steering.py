"""Steering a case: its handler, its readers, its term; and what each verb refuses."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from powiat.chancery.eod import api
from powiat.chancery.eod.actions import steer
from powiat.chancery.eod.domain.deadlines import ExclusionKind
from powiat.chancery.eod.models import Case, CaseEvent, CaseShare, Letter, TermEntry
from powiat.ground.org import api as org
from powiat.ground.outbox.models import Event


@pytest.fixture
def hand(office, case, now):
    """What every verb is told: the case, the clerk who handles it, the hour."""
    return {"case_id": case.pk, "by": office.actor("referent"), "now": now}


def _verbs(case) -> list[str]:
    return [event.verb for event in CaseEvent.objects.filter(case=case)]


def _told(name: str) -> list[dict]:
    return [event.payload for event in Event.objects.filter(name__endswith=f".{name}")]


def test_a_case_is_handed_over_within_the_unit(office, case, hand):
    steer.hand_over(post_id=office.posts["naczelnik"], **hand)
    case.refresh_from_db()
    assert case.handler_id == office.posts["naczelnik"]
    assert f"post:{office.posts['naczelnik']}" in case.scopes
    assert _told("CaseChanged")[-1]["handler_name"] == "Anna Wrzosek"
    steer.hand_over(post_id=office.posts["naczelnik"], **hand)
    assert _verbs(case).count("case.hand_over") == 1


def test_a_case_stays_in_its_unit(office, hand):
    for post_id in (office.posts["obcy"], 999_999):
        with pytest.raises(ValidationError, match="w obrębie komórki"):
            steer.hand_over(post_id=post_id, **hand)


def test_an_empty_post_takes_a_case_under_its_own_name(office, case, hand, robot, now):
    post_id = org.add_post(
        unit_id=office.units["OR"], name="wakat", roles=["clerk"], is_head=False, by=robot, now=now
    )
    steer.hand_over(post_id=post_id, **hand)
    assert CaseEvent.objects.filter(case=case).last().text == "Sprawę przejął(a) wakat"


def test_whoever_only_reads_may_not_steer(office, case, hand):
    told = hand | {"by": office.actor("starosta")}
    assert Case.objects.visible_to(told["by"]).exists()
    with pytest.raises(PermissionDenied):
        steer.restrict(is_restricted=True, **told)


def test_a_case_is_opened_to_a_unit_and_closed_to_it_again(office, case, hand):
    stranger = office.actor("obcy")
    told = {"unit_id": office.units["KM"], "reason": "opinia", **hand}
    for _ in range(2):
        steer.share(may_write_too=False, **told)
    assert CaseShare.objects.count() == 1
    steer.share(may_write_too=True, **told)
    assert CaseShare.objects.filter(ended_at=None).count() == 1
    api.note(case_id=case.pk, text="Uwaga", by=stranger, now=hand["now"])
    share_id = CaseShare.objects.get(ended_at=None).pk
    steer.end_share(share_id=share_id, by=hand["by"], now=hand["now"])
    assert not Case.objects.visible_to(stranger).exists()
    assert not Letter.objects.visible_to(stranger).exists()
    with pytest.raises(ValidationError, match="prowadzi sprawę"):
        steer.share(unit_id=office.units["OR"], may_write_too=False, reason="", **hand)


def test_a_narrowed_case_is_seen_by_its_handler_only(office, case, hand):
    head = office.actor("naczelnik")
    assert Case.objects.visible_to(head).exists()
    steer.restrict(is_restricted=True, **hand)
    assert not Case.objects.visible_to(head).exists()
    assert Case.objects.visible_to(hand["by"]).exists()
    steer.restrict(is_restricted=False, **hand)
    assert Case.objects.visible_to(head).exists()
    assert _verbs(case).count("case.restrict") == 2


def test_a_suspension_needs_its_basis_and_its_order(hand):
    with pytest.raises(ValidationError, match="podstawę"):
        steer.suspend(since=date(2026, 11, 25), basis=" ", note="", **hand)
    with pytest.raises(ValidationError, match="przed wszczęciem"):
        steer.suspend(since=date(2026, 11, 1), basis="art. 97 KPA", note="", **hand)
    with pytest.raises(ValidationError, match="nie jest zawieszona"):
        steer.resume(on=date(2026, 12, 1), **hand)
    steer.suspend(since=date(2026, 11, 25), basis="art. 97 KPA", note="zmarła strona", **hand)
    with pytest.raises(ValidationError, match=r"OR\.1431\.1\.2026"):
        steer.suspend(since=date(2026, 11, 26), basis="art. 97 KPA", note="", **hand)
    with pytest.raises(ValidationError, match="późniejszy"):
        steer.resume(on=date(2026, 11, 25), **hand)


def test_days_of_anothers_doing_do_not_count(office, case, hand):
    Case.objects.filter(pk=case.pk).update(term=office.terms["kpa"])
    told = {"kind": ExclusionKind.PARTY, "note": "czekamy na stronę", **hand}
    for _ in range(2):
        steer.exclude_days(since=date(2026, 11, 25), until=date(2026, 12, 4), **told)
    case.refresh_from_db()
    assert case.excluded.count() == 1
    # 24 November + 1 month = 24 December, ten days did not count: 3 January, a Sunday: Monday the 4th.
    assert case.due_on == date(2027, 1, 4)
    assert _told("CaseChanged")[-1]["reason"] == "term"
    for since, until in ((date(2026, 12, 4), date(2026, 12, 1)), (date(2026, 1, 1), date(2026, 12, 1))):
        with pytest.raises(ValidationError, match="Popraw daty"):
            steer.exclude_days(since=since, until=until, **told)


def test_a_new_term_is_later_and_has_a_reason(case, hand):
    told = {"notified_on": date(2026, 12, 1), **hand}
    with pytest.raises(ValidationError, match="przyczynę"):
        steer.extend(due_on=date(2027, 1, 31), reason=" ", **told)
    with pytest.raises(ValidationError, match=r"późniejszy niż obecny \(08.12.2026\)"):
        steer.extend(due_on=date(2026, 12, 8), reason="opinia", **told)
    steer.extend(due_on=date(2027, 1, 29), reason="czekamy na opinię", **told)
    case.refresh_from_db()
    assert case.due_on == date(2027, 1, 29)


def test_a_case_without_a_term_gets_no_date(case, hand):
    Case.objects.filter(pk=case.pk).update(term=None, due_on=None)
    steer.extend(due_on=date(2027, 1, 29), notified_on=date(2026, 12, 1), reason="opinia", **hand)
    case.refresh_from_db()
    assert case.due_on is None
    assert TermEntry.objects.exists()


def test_whether_it_goes_to_bip_is_written_down(case, hand):
    for is_public in (False, True):
        steer.set_public_kind(is_public_kind=is_public, **hand)
        case.refresh_from_db()
        assert case.is_public_kind is is_public
    assert _verbs(case)[-2:] == ["case.public_kind"] * 2


def test_notes_stay_and_two_clicks_are_one(case, hand):
    with pytest.raises(ValidationError, match="treść"):
        api.note(text="  ", **hand)
    for _ in range(2):
        api.note(text="Dzwoniła strona.", **hand)
    assert case.notes.count() == 1
    api.note(text="Dzwoniła strona.", **(hand | {"now": hand["now"] + timedelta(hours=1)}))
    assert case.notes.count() == 2


def test_a_case_is_closed_once_with_words_how(office, case, hand):
    with pytest.raises(PermissionDenied):
        api.close(how="x", **(hand | {"by": office.actor("starosta")}))
    with pytest.raises(ValidationError, match="załatwiona"):
        api.close(how=" ", **hand)
    document = api.start_draft(kind="answer", title="Odpowiedź", body="Treść", **hand)
    api.submit(document_id=document.pk, post_ids=[office.posts["naczelnik"]], by=hand["by"], now=hand["now"])
    with pytest.raises(ValidationError, match="czeka jeszcze"):
        api.close(how="Załatwiono", **hand)
    api.send_back(
        approval_id=document.approvals.get().pk,
        remark="Zbędne",
        by=office.actor("naczelnik"),
        now=hand["now"],
    )
    # A category nobody can reckon with does not hold the case open; the report of such cases shows it.
    Case.objects.filter(pk=case.pk).update(category="?")
    for _ in range(2):
        api.close(how="Załatwiono", **hand)
    case.refresh_from_db()
    assert (case.stage, case.disposal_on) == ("closed", None)
    assert _verbs(case).count("case.close") == 1
    with pytest.raises(PermissionDenied):
        api.note(text="za późno", **hand)
