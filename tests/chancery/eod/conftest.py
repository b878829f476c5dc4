"""Hands for the chancery's tests."""

import pytest

from powiat.chancery.eod import api
from powiat.chancery.eod.data import IncomingLetter, Sender
from tests.chancery.eod.office import Office, make_office


@pytest.fixture
def office(db, robot, now) -> Office:
    """The small office."""
    return make_office(robot, now)


@pytest.fixture
def a_letter(now):
    """Makes letters at the door."""

    def make(**changes) -> IncomingLetter:
        told = {
            "channel": "eboi",
            "subject": "Wniosek o informację publiczną",
            "sender": Sender(
                name="Ewa Testowa",
                first_name="Ewa",
                last_name="Testowa",
                email="ewa@example.com",
                town="Łask",
            ),
            "received_at": now,
            "body": "Proszę o rejestr umów.",
        }
        return IncomingLetter(**(told | changes))

    return make


@pytest.fixture
def assigned(office, a_letter, now):
    """A letter given to the clerk of the organisational department."""
    receipt = api.receive(a_letter(), by=office.actor("kancelaria"), now=now)
    api.assign(
        letter_id=receipt.letter_id,
        unit_id=office.units["OR"],
        post_id=office.posts["referent"],
        instruction="Proszę załatwić",
        by=office.actor("kancelaria"),
        now=now,
    )
    return receipt


@pytest.fixture
def case(office, assigned, now):
    """A case opened from it."""
    return api.open_case(
        letter_id=assigned.letter_id,
        jrwa_id=office.jrwa["1431"],
        title="Rejestr umów",
        handler_post_id=office.posts["referent"],
        term_id=office.terms["udip"],
        is_public_kind=True,
        by=office.actor("referent"),
        now=now,
    )
