"""A session ends after its sleep or its life is too long."""

from datetime import UTC, datetime, timedelta

import pytest

from powiat.ground.accounts.domain.browsers import describe
from powiat.ground.accounts.domain.idleness import Limits, has_expired, is_worth_writing

LIMITS = Limits(idle=timedelta(minutes=30), longest=timedelta(hours=12))
START = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("slept", "lived", "expired"),
    [(30, 60, False), (31, 60, True), (1, 720, False), (1, 721, True)],
)
def test_both_limits_count(slept, lived, expired):
    now = START + timedelta(minutes=lived)
    touched = now - timedelta(minutes=slept)
    assert has_expired(limits=LIMITS, opened_at=START, touched_at=touched, now=now) is expired


def test_activity_is_written_once_a_minute():
    assert not is_worth_writing(touched_at=START, now=START + timedelta(seconds=59))
    assert is_worth_writing(touched_at=START, now=START + timedelta(seconds=60))


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1", "Safari, iPhone"),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36", "Chrome, Android"),
        ("curl/8.0", "nieznana przeglądarka"),
    ],
)  # fmt: skip
def test_browsers_are_named(header, words):
    assert describe(header) == words
