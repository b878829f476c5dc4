"""Delivery: on which day a letter counts as delivered, by channel, with the legal basis.

Terms of appeal run from this day. A delivery by fiction is always marked as such.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

FICTION_DAYS = 14


class Channel(StrEnum):
    """How a letter went out."""

    EDORECZENIA = "edoreczenia"
    EBOI = "eboi"
    POST = "post"
    BY_HAND = "by-hand"


CHANNEL_NAMES = {
    Channel.EDORECZENIA: "e-Doręczenia",
    Channel.EBOI: "konto w EBOI",
    Channel.POST: "list polecony za potwierdzeniem odbioru",
    Channel.BY_HAND: "do rąk w urzędzie",
}


@dataclass(frozen=True, slots=True)
class Delivered:
    """The effect of a delivery: the day, whether by fiction, and the basis in law."""

    on: date
    by_fiction: bool
    legal_basis: str


def when_received(channel: Channel, received_on: date) -> Delivered:
    """Received: the day it was taken over. e-Doręczenia: art. 42 ust. 1 pkt 1 of the act; others: KPA art.
    42, 46.
    """
    basis = {
        Channel.EDORECZENIA: "art. 42 ust. 1 pkt 1 ustawy o doręczeniach elektronicznych",
        Channel.EBOI: "art. 46 § 4 KPA",
        Channel.POST: "art. 46 § 1 KPA",
        Channel.BY_HAND: "art. 42 § 2 KPA",
    }
    return Delivered(received_on, by_fiction=False, legal_basis=basis[channel])


def when_received_by_office(arrived_on: date) -> Delivered:
    """A public body is delivered to at the moment of arrival, also on a Sunday (act on e-delivery, art.
    42).
    """
    return Delivered(
        arrived_on, by_fiction=False, legal_basis="art. 42 ustawy o doręczeniach elektronicznych"
    )


def when_not_received(channel: Channel, available_from: date) -> Delivered | None:
    """Not received: the day of the fiction, None for a channel that has none.

    e-Doręczenia, art. 42: the day after 14 days have passed since arrival (2 March gives 17 March). Post,
    KPA art. 44 § 4: the last day of the 14 during which the post office keeps the letter, `available_from`
    being the day of the first notice; not a term of art. 57, so it does not move off free days.
    """
    if channel == Channel.EDORECZENIA:
        day = available_from + timedelta(days=FICTION_DAYS + 1)
        return Delivered(day, True, "art. 42 ustawy o doręczeniach elektronicznych")
    if channel == Channel.POST:
        return Delivered(available_from + timedelta(days=FICTION_DAYS), True, "art. 44 § 4 KPA")
    return None
