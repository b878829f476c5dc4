"""Requests for public information: opened by a case, answered by a document, late by the calendar."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from powiat.front.bip import api
from powiat.front.bip.actions import question as deeds
from powiat.front.bip.domain.checks import NotYet
from powiat.front.bip.domain.request_clock import after_costs, first_due, latest_due
from powiat.front.bip.models import Publication, Question, RegisterVersion
from tests.front.bip.test_requirements import staff

MARK = "OR.1431.7.2026"
RECEIVED = date(2026, 11, 2)


@pytest.fixture
def opened(menu, now):
    return deeds.open_question(case_id=5, mark=MARK, received_on=RECEIVED, due_on=None, now=now)


def row() -> dict:
    return RegisterVersion.objects.filter(row__key=MARK).first().values


def test_terms_of_the_act():
    """Art. 13: 14 days, at most two months; art. 15: 14 days from the notice of costs."""
    assert first_due(date(2026, 11, 2)) == date(2026, 11, 16)
    assert first_due(date(2026, 10, 28)) == date(2026, 11, 12), "11 November is a holiday"
    assert latest_due(date(2026, 11, 2)) == date(2027, 1, 4), "2 January 2027 is a Saturday"
    assert latest_due(date(2026, 12, 31)) == date(2027, 3, 1), "there is no 31 February"
    assert after_costs(date(2026, 11, 10)) == date(2026, 11, 24)


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_the_first_term_is_never_after_the_last(day):
    assert day + timedelta(days=14) <= first_due(day) <= latest_due(day)


@pytest.mark.django_db
def test_a_case_of_the_class_becomes_a_row_without_the_one_who_asked(opened, now):
    deeds.open_question(case_id=5, mark=MARK, received_on=RECEIVED, due_on=None, now=now)
    assert Question.objects.count() == 1
    assert (
        row()["przedmiot"] == deeds.UNNAMED and row()["termin"] == "2026-11-16" and row()["stan"] == "w toku"
    )
    assert deeds.is_request(MARK) and not deeds.is_request("KM.5410.7.2026")


@pytest.mark.django_db
def test_extension_answer_and_refusal_follow_the_chancery(opened, now):
    deeds.follow_term(case_id=5, due_on=date(2026, 12, 20), reason="Trzeba zebrać dane z jednostek", now=now)
    assert row()["stan"] == "przedłużony" and row()["termin"] == "2026-12-20"
    deeds.follow_answer(case_id=5, kind="notice", sent_on=date(2026, 11, 20), now=now)
    assert row()["stan"] == "przedłużony"
    deeds.follow_answer(case_id=5, kind="answer", sent_on=date(2026, 11, 25), now=now)
    assert row()["stan"] == "udostępniono informację" and row()["data_odpowiedzi"] == "2026-11-25"
    deeds.follow_close(case_id=5, closed_on=date(2026, 11, 26), now=now)
    assert row()["stan"] == "udostępniono informację"
    deeds.open_question(case_id=6, mark="OR.1431.8.2026", received_on=RECEIVED, due_on=None, now=now)
    deeds.follow_answer(case_id=6, kind="decision", sent_on=date(2026, 11, 25), now=now)
    assert Question.objects.get(case_id=6).state == Question.State.REFUSED


@pytest.mark.django_db
def test_costs_and_extension_keep_to_the_terms(opened, editor, now):
    with pytest.raises(NotYet, match="14 dni"):
        deeds.tell_costs(question_id=opened.pk, told_on=date(2026, 11, 20), by=editor, now=now)
    deeds.tell_costs(question_id=opened.pk, told_on=date(2026, 11, 10), by=editor, now=now)
    assert row()["stan"] == "zawiadomiono o kosztach"
    with pytest.raises(NotYet, match="dwa miesiące"):
        deeds.extend(question_id=opened.pk, due_on=date(2027, 2, 1), reason="x", by=editor, now=now)
    deeds.extend(question_id=opened.pk, due_on=date(2026, 12, 20), reason="Dużo danych", by=editor, now=now)
    assert row()["przyczyna_przedluzenia"] == "Dużo danych"


@pytest.mark.django_db
def test_published_answer_is_linked(opened, write, stored, now):
    version = write()
    Publication.objects.create(
        document_id=41,
        case_id=5,
        case_mark=MARK,
        title="x",
        original_id=stored.id,
        requested_at=now,
        requested_by="x",
    )
    deeds.follow_page(article_id=version.article_id, document_id=41, now=now)
    shown = RegisterVersion.objects.filter(row__key=MARK).first()
    assert shown.link == f"/bip/{version.article_id}/"


@pytest.mark.django_db
def test_public_description_holds_no_personal_data(client, opened, robot, now, django_user_model):
    client.force_login(django_user_model.objects.get(pk=staff(robot, now, "redaktorka", ["bip_editor"])))
    base = f"/biurko/bip/wnioski/{opened.pk}/"
    answer = client.post(f"{base}przedmiot/", {"subject": "Dane pana, tel. 601 222 333"})
    assert answer.status_code == 422 and "601 222 333" in answer.content.decode()
    assert client.post(f"{base}przedmiot/", {"subject": "Rejestr umów za 2025 rok"}).status_code == 302
    assert row()["przedmiot"] == "Rejestr umów za 2025 rok"
    assert "Rejestr umów za 2025 rok" in client.get("/bip/rejestry/wnioski-o-informacje/").content.decode()
    wrong = client.post(f"{base}termin/", {"due_on": "2030-02-01", "reason": "Bo tak"})
    assert wrong.status_code == 422 and "Bo tak" in wrong.content.decode()


@pytest.mark.django_db
def test_late_is_told(opened):
    assert not opened.is_late(date(2026, 11, 16)) and opened.is_late(date(2026, 11, 17))
    assert timezone.localdate() >= date(2020, 1, 1)
    assert list(api.questions()) == [opened]
