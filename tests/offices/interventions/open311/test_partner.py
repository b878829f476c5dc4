"""Forwarding: a report goes to a partner's system, once, and what he does with it comes back to the desk."""

from datetime import timedelta

import pytest

from powiat.ground.gateways import api as gateways
from powiat.ground.gateways.open311.fake import fake_at, forget_fakes
from powiat.offices.interventions import api
from powiat.offices.interventions.actions.send_open311 import poll_open311, send_open311
from powiat.offices.interventions.domain.open311.partner import partner_code, read_codes
from powiat.offices.interventions.models import Dispatch, Service

ADDRESS = "https://gmina.example/open311/v2"


@pytest.fixture
def partner(rules):
    """A gmina with a system of its own."""
    forget_fakes()
    Service.objects.filter(code="GMINA:1003032").update(
        open311_url=ADDRESS, open311_key_name="gmina", open311_codes={"JEZDNIA": "DROGI"}
    )
    yield fake_at(ADDRESS)
    forget_fakes()


@pytest.fixture
def forwarded(partner, send, officer, now):
    """A report handed over, not yet sent."""

    def do(**values) -> Dispatch:
        report = send(**values)
        service = Service.objects.get(code="GMINA:1003032")
        return api.forward(report_id=report.pk, service_id=service.pk, by=officer, now=now)

    return do


def test_sent_once_and_closed_by_the_partner(partner, forwarded, now):
    row = forwarded()
    assert row.channel == "open311"
    assert send_open311(dispatch_id=row.pk, now=now)
    assert send_open311(dispatch_id=row.pk, now=now), "a second job sends nothing"
    (taken,) = partner.taken
    assert taken.category_code == "DROGI" and taken.marker == row.report.number
    row.refresh_from_db()
    assert (row.external_id, row.failed) == ("F-1", "") and row.sent_at
    assert poll_open311(now=now) == 0
    partner.close("F-1", "Załatano ubytek.", now)
    assert poll_open311(now=now + timedelta(minutes=5)) == 1
    row.report.refresh_from_db()
    assert row.report.stage == "resolved" and row.report.forward_external_id == "F-1"
    assert "Załatano ubytek." in row.report.entries.last().text_public
    assert poll_open311(now=now + timedelta(minutes=10)) == 0


def test_a_token_is_exchanged(partner, forwarded, now):
    partner.gives_tokens = True
    row = forwarded()
    send_open311(dispatch_id=row.pk, now=now)
    row.refresh_from_db()
    assert row.external_id == "token:t-F-1"
    poll_open311(now=now)
    row.refresh_from_db()
    assert row.external_id == "F-1" and row.acknowledged_at


def test_a_lost_answer_makes_no_second_report(partner, forwarded, now):
    row = forwarded()
    partner.loses_answers = True
    with pytest.raises(gateways.PartnerSilent):
        send_open311(dispatch_id=row.pk, now=now)
    row.refresh_from_db()
    assert row.tries == 1 and "nie odpowiada" in row.failed
    partner.loses_answers = False
    assert send_open311(dispatch_id=row.pk, now=now + timedelta(minutes=1))
    assert len(partner.taken) == 1
    row.refresh_from_db()
    assert row.external_id == "F-1"


def test_a_silent_partner_is_tried_again_and_the_desk_sees_it(partner, forwarded, now):
    row = forwarded()
    partner.is_silent = True
    for _ in range(3):
        with pytest.raises(gateways.PartnerSilent):
            send_open311(dispatch_id=row.pk, now=now)
    row.refresh_from_db()
    assert row.tries == 3 and row.sent_at is None
    partner.is_silent = False
    assert send_open311(dispatch_id=row.pk, now=now)


def test_a_refusal_comes_back_to_the_desk(partner, forwarded, now):
    row = forwarded(category="INNE")
    assert not send_open311(dispatch_id=row.pk, now=now)
    row.refresh_from_db()
    assert "kategorii" in row.failed
    assert row.report.entries.filter(verb="outside_refused").count() == 1


@pytest.mark.parametrize("agreed", [True, False])
def test_the_reporter_is_named_only_when_he_agreed(partner, forwarded, now, agreed):
    row = forwarded(name="Celina Zmyślona", email="celina@poczta.example", consent_forward=agreed)
    send_open311(dispatch_id=row.pk, now=now)
    (taken,) = partner.taken
    assert ("Celina" in taken.first_name) is agreed and bool(taken.email) is agreed


def test_what_the_desk_moved_meanwhile_is_left_to_an_officer(partner, forwarded, officer, now):
    row = forwarded()
    send_open311(dispatch_id=row.pk, now=now)
    api.ask(report_id=row.report_id, question="Gdzie dokładnie?", by=officer, now=now)
    partner.close("F-1", "Załatano.", now)
    assert poll_open311(now=now) == 0
    assert poll_open311(now=now) == 0
    row.report.refresh_from_db()
    assert row.report.stage == "waiting_reporter"
    assert row.report.entries.filter(verb="outside_answer").count() == 1


def test_one_silent_partner_does_not_keep_the_others_waiting(partner, forwarded, send, officer, now):
    first = forwarded()
    send_open311(dispatch_id=first.pk, now=now)
    other = Service.objects.get(code="GMINA:1003042")
    other.open311_url, other.open311_codes = "https://druga.example/v2", {"*": "DROGI"}
    other.save()
    second = api.forward(report_id=send().pk, service_id=other.pk, by=officer, now=now)
    send_open311(dispatch_id=second.pk, now=now)
    partner.is_silent = True
    fake_at("https://druga.example/v2").close("F-1", "Zrobione.", now)
    assert poll_open311(now=now) == 1


def test_codes_of_a_partner():
    codes, trouble = read_codes("JEZDNIA = DROGI\n\n* = INNE\n")
    assert (codes, trouble) == ({"JEZDNIA": "DROGI", "*": "INNE"}, "")
    assert read_codes("bez znaku")[1]
    assert partner_code("JEZDNIA", codes, ["DROGI", "INNE"]) == "DROGI"
    assert partner_code("DRZEWO", codes, ["DRZEWO", "INNE"]) == "DRZEWO"
    assert partner_code("ZNAK", codes, ["DRZEWO", "INNE"]) == "INNE"
    assert partner_code("ZNAK", {}, ["DRZEWO"]) == ""
