"""Fifty at once at the counter: no number is skipped, none is given twice, and the log stays whole."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier

import pytest
from django.db import connection

from powiat.chancery.eod import api as eod
from powiat.chancery.eod.data import IncomingLetter, Sender
from powiat.chancery.eod.models import Case, Letter
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from tests.chancery.eod.office import Office, make_office

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
CROWD = 50
SAME = 20


@pytest.fixture
def office(robot: Actor, now: datetime) -> Office:
    return make_office(robot, now)


def a_letter(now: datetime, number: int, key: str | None = None) -> IncomingLetter:
    return IncomingLetter(
        channel="eboi",
        subject=f"Pismo {number}",
        sender=Sender(
            name=f"Ewa Testowa {number}", first_name="Ewa", last_name=f"Testowa {number}", town="Łask"
        ),
        received_at=now,
        idempotency_key=key,
    )


def at_once(count: int, verb: Callable[[int], object]) -> list:
    """Run the verb in so many threads, each with its own connection, all let go at the same moment."""
    gate = Barrier(count)

    def one(number: int) -> object:
        try:
            connection.ensure_connection()
            gate.wait(timeout=60)
            return verb(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as crowd:
        return list(crowd.map(one, range(count)))


def test_fifty_letters_at_once_leave_no_gap_in_the_register(office: Office, now: datetime) -> None:
    by = office.actor("kancelaria")
    receipts = at_once(CROWD, lambda number: eod.receive(a_letter(now, number), by=by, now=now))
    assert len({one.rpw for one in receipts}) == CROWD
    numbers = Letter.objects.filter(rpw_year=2026).order_by("rpw_number").values_list("rpw_number", flat=True)
    assert list(numbers) == list(range(1, CROWD + 1))
    assert audit.faults() == []


def test_the_same_letter_twenty_times_at_once_is_one(office: Office, now: datetime) -> None:
    by = office.actor("kancelaria")
    receipts = at_once(SAME, lambda _: eod.receive(a_letter(now, 1, "the-same"), by=by, now=now))
    assert {one.rpw for one in receipts} == {"RPW/1/2026"}
    assert [one.is_new for one in receipts].count(True) == 1
    assert Letter.objects.count() == 1
    assert audit.faults() == []


def test_a_failed_registration_takes_no_number(office: Office, now: datetime) -> None:
    """Every third falls after its number was taken: the numbers of the others still follow one another."""
    from django.db import transaction

    by = office.actor("kancelaria")

    def register(number: int) -> None:
        with transaction.atomic():
            eod.receive(a_letter(now, number), by=by, now=now)
            if number % 3 == 0:
                transaction.set_rollback(True)

    at_once(SAME, register)
    numbers = Letter.objects.order_by("rpw_number").values_list("rpw_number", flat=True)
    assert list(numbers) == list(range(1, len([one for one in range(SAME) if one % 3]) + 1))


def test_fifty_cases_of_one_class_at_once_leave_no_gap(office: Office, now: datetime) -> None:
    registry, clerk = office.actor("kancelaria"), office.actor("referent")
    letters = []
    for number in range(CROWD):
        receipt = eod.receive(a_letter(now, number), by=registry, now=now)
        eod.assign(
            letter_id=receipt.letter_id,
            unit_id=office.units["OR"],
            post_id=office.posts["referent"],
            by=registry,
            now=now,
        )
        letters.append(receipt.letter_id)

    def open_one(number: int) -> object:
        return eod.open_case(
            letter_id=letters[number],
            jrwa_id=office.jrwa["1431"],
            title=f"Sprawa {number}",
            handler_post_id=office.posts["referent"],
            by=clerk,
            now=now,
        )

    cases = at_once(CROWD, open_one)
    marks = {one.mark for one in cases}
    assert marks == {f"OR.1431.{number}.2026" for number in range(1, CROWD + 1)}
    assert Case.objects.count() == CROWD
    assert audit.faults() == []
