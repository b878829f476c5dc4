"""Delivery: the day of the effect by channel, received or by fiction."""

from datetime import date

import pytest

from powiat.chancery.eod.domain.delivery import (
    CHANNEL_NAMES,
    Channel,
    when_not_received,
    when_received,
    when_received_by_office,
)


@pytest.mark.parametrize("channel", Channel)
def test_received_is_the_day_itself(channel):
    delivered = when_received(channel, date(2026, 3, 1))
    assert (delivered.on, delivered.by_fiction) == (date(2026, 3, 1), False)
    assert delivered.legal_basis
    assert CHANNEL_NAMES[channel]


def test_an_office_is_delivered_to_on_arrival_even_on_a_sunday():
    assert when_received_by_office(date(2026, 3, 1)).on == date(2026, 3, 1)


def test_e_delivery_not_taken_counts_from_the_day_after_fourteen():
    delivered = when_not_received(Channel.EDORECZENIA, date(2026, 3, 2))
    assert (delivered.on, delivered.by_fiction) == (date(2026, 3, 17), True)


def test_a_letter_kept_by_the_post_counts_from_the_last_of_fourteen_days():
    delivered = when_not_received(Channel.POST, date(2026, 3, 2))
    assert (delivered.on, delivered.by_fiction) == (date(2026, 3, 16), True)


@pytest.mark.parametrize("channel", [Channel.EBOI, Channel.BY_HAND])
def test_some_channels_know_no_fiction(channel):
    assert when_not_received(channel, date(2026, 3, 2)) is None
