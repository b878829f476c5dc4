"""Faults: what was wrong with a call. The specification names three statuses; the sentence is for a person."""

from collections.abc import Iterable
from dataclasses import dataclass

BAD = 400
NO_KEY = 403
NOT_FOUND = 404


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: a code (the status, or a finer one after a dot) and a Polish sentence."""

    code: str
    description: str


class Refused(Exception):
    """The call cannot be answered; every fault is told at once."""

    def __init__(self, status: int, faults: Iterable[Fault]) -> None:
        self.status = status
        self.faults = tuple(faults)
        super().__init__("; ".join(fault.description for fault in self.faults))


def bad(*descriptions: str) -> Refused:
    """400: a parameter is missing or wrong."""
    return Refused(BAD, (Fault(str(BAD), text) for text in descriptions))


def no_key(description: str) -> Refused:
    """403: the key is missing or unknown."""
    return Refused(NO_KEY, (Fault(str(NO_KEY), description),))


def not_found(description: str) -> Refused:
    """404: there is no such category, report or token."""
    return Refused(NOT_FOUND, (Fault(str(NOT_FOUND), description),))
