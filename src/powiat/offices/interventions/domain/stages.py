"""Stages of a report and the ways between them: a table, not ifs."""

from enum import StrEnum


class Stage(StrEnum):
    """Where a report stands."""

    NEW = "new"
    VERIFYING = "verifying"
    ACCEPTED = "accepted"
    FORWARDED = "forwarded"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    WAITING_REPORTER = "waiting_reporter"
    RESOLVED = "resolved"
    NOT_CONFIRMED = "not_confirmed"
    OUT_OF_COMPETENCE = "out_of_competence"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"
    REOPENED = "reopened"

    @property
    def words(self) -> str:
        """In Polish."""
        return NAMES["pl"][self]

    @property
    def tone(self) -> str:
        """Colour of its mark."""
        return _TONES[self]

    @property
    def is_closed(self) -> bool:
        """Open311 calls these closed."""
        return self in CLOSED


S = Stage
CLOSED = frozenset({S.RESOLVED, S.NOT_CONFIRMED, S.OUT_OF_COMPETENCE, S.DUPLICATE, S.REJECTED})
OPEN = frozenset(S) - CLOSED
_ENDS = frozenset({S.RESOLVED, S.NOT_CONFIRMED, S.OUT_OF_COMPETENCE, S.DUPLICATE})

WAYS: dict[Stage, frozenset[Stage]] = {
    S.NEW: frozenset(S) - {S.NEW, S.REOPENED},
    S.VERIFYING: frozenset(S) - {S.NEW, S.VERIFYING, S.REOPENED},
    S.ACCEPTED: _ENDS | {S.FORWARDED, S.PLANNED, S.IN_PROGRESS, S.WAITING_REPORTER},
    S.FORWARDED: _ENDS | {S.FORWARDED, S.ACCEPTED, S.PLANNED, S.IN_PROGRESS, S.WAITING_REPORTER},
    S.PLANNED: _ENDS | {S.PLANNED, S.FORWARDED, S.IN_PROGRESS, S.WAITING_REPORTER},
    S.IN_PROGRESS: _ENDS | {S.PLANNED, S.FORWARDED, S.WAITING_REPORTER},
    S.WAITING_REPORTER: frozenset(S) - {S.NEW, S.WAITING_REPORTER, S.REOPENED},
    S.REOPENED: frozenset(S) - {S.NEW, S.REOPENED},
    S.RESOLVED: frozenset({S.REOPENED}),
    S.NOT_CONFIRMED: frozenset({S.REOPENED}),
    S.OUT_OF_COMPETENCE: frozenset({S.REOPENED}),
    S.DUPLICATE: frozenset({S.REOPENED}),
    S.REJECTED: frozenset({S.REOPENED}),
}

NAMES: dict[str, dict[Stage, str]] = {
    "pl": {
        S.NEW: "Nowe",
        S.VERIFYING: "Sprawdzane",
        S.ACCEPTED: "Przyjęte",
        S.FORWARDED: "Przekazane",
        S.PLANNED: "Zaplanowane",
        S.IN_PROGRESS: "W realizacji",
        S.WAITING_REPORTER: "Czeka na zgłaszającego",
        S.RESOLVED: "Rozwiązane",
        S.NOT_CONFIRMED: "Nie potwierdzono",
        S.OUT_OF_COMPETENCE: "Poza właściwością",
        S.DUPLICATE: "Duplikat",
        S.REJECTED: "Odrzucone",
        S.REOPENED: "Ponownie otwarte",
    },
    "en": {
        S.NEW: "New",
        S.VERIFYING: "Being checked",
        S.ACCEPTED: "Accepted",
        S.FORWARDED: "Passed on",
        S.PLANNED: "Planned",
        S.IN_PROGRESS: "In progress",
        S.WAITING_REPORTER: "Waiting for the reporter",
        S.RESOLVED: "Resolved",
        S.NOT_CONFIRMED: "Not confirmed",
        S.OUT_OF_COMPETENCE: "Not our competence",
        S.DUPLICATE: "Duplicate",
        S.REJECTED: "Rejected",
        S.REOPENED: "Reopened",
    },
    "uk": {
        S.NEW: "Нове",
        S.VERIFYING: "Перевіряється",
        S.ACCEPTED: "Прийнято",
        S.FORWARDED: "Передано",
        S.PLANNED: "Заплановано",
        S.IN_PROGRESS: "Виконується",
        S.WAITING_REPORTER: "Очікує на заявника",
        S.RESOLVED: "Вирішено",
        S.NOT_CONFIRMED: "Не підтверджено",
        S.OUT_OF_COMPETENCE: "Поза компетенцією",
        S.DUPLICATE: "Дублікат",
        S.REJECTED: "Відхилено",
        S.REOPENED: "Відкрито повторно",
    },
}

_TONES = {
    S.NEW: "orange",
    S.VERIFYING: "yellow",
    S.ACCEPTED: "blue",
    S.FORWARDED: "purple",
    S.PLANNED: "teal",
    S.IN_PROGRESS: "blue",
    S.WAITING_REPORTER: "yellow",
    S.RESOLVED: "green",
    S.NOT_CONFIRMED: "grey",
    S.OUT_OF_COMPETENCE: "grey",
    S.DUPLICATE: "grey",
    S.REJECTED: "grey",
    S.REOPENED: "red",
}


def may_go(here: str, there: str) -> bool:
    """True when there is a way."""
    return Stage(there) in WAYS[Stage(here)]
