"""Two requests at once: real threads, real transactions."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from powiat.chancery.eod.models import Letter
from powiat.front.eboi import api
from powiat.front.eboi.models import Attempt
from powiat.ground.kernel.actor import system
from tests.chancery.eforms.bodies import LETTER

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
DOOR = system("EBOI")


def _together(count, work):
    """`work` in so many threads at once; what each gave back."""

    def run(number):
        try:
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(run, range(count)))


def test_a_double_click_is_one_letter():
    call_command("load_eforms", verbosity=0)
    now = timezone.now()
    draft = api.start_draft(code="pismo-ogolne", by=DOOR, now=now)
    api.save_draft(draft_id=draft.pk, answers=LETTER, by=DOOR, now=now)
    sent = _together(4, lambda _: api.submit(draft_id=draft.pk, by=DOOR, now=now))
    assert len({(one.number, one.secret) for one in sent}) == 1
    assert sorted(one.is_new for one in sent) == [False, False, False, True]
    assert Letter.objects.count() == 1


def test_ten_tries_at_once_are_still_five():
    now = timezone.now()

    def guess(_):
        try:
            return api.check_in(number="RPW/1/2026", secret="AAAA", address="10.0.0.9", now=now)
        except api.TooManyTries:
            return "stop"

    assert sorted(map(str, _together(8, guess))) == ["None"] * 5 + ["stop"] * 3
    assert Attempt.objects.count() == 5
