"""Deadlines of administrative procedure: how a term runs, what stops it, and the whole working shown.

KPA art. 35: without needless delay; a month where facts must be established, two where the matter is
especially intricate, counted from the opening. Art. 35 § 5: some spans do not count. Art. 36: a new date is
set with notice to the parties. Art. 57: how terms are counted (`powiat.ground.kernel.terms`).

The lengths of terms are data (`standards/terms/`), valid from a day to a day, and each says whether the
text was compared. Nothing here knows the clock: `on` is handed in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from powiat.ground.kernel import terms, workdays
from powiat.ground.kernel.terms import TermUnit
from powiat.ground.kernel.text_pl import counted, date_in_words

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TermRule:
    """One term of law as dated data.

    `event` says in Polish what it runs from. `moves_off_free_days` is KPA art. 57 § 4; whether it also
    lengthens the office's own terms is practice rather than letter of the law, therefore it can be switched
    off per rule. `counts_exclusions` says whether KPA art. 35 § 5 applies. `confirmed` is False while the
    text of the law has not been compared; pages then say so.
    """

    code: str
    name: str
    length: int
    unit: TermUnit
    legal_basis: str
    valid_from: date
    valid_to: date | None = None
    confirmed: bool = False
    event: str = ""
    moves_off_free_days: bool = True
    counts_exclusions: bool = True

    def __post_init__(self) -> None:
        if self.length < 1:
            raise ValueError(f"rule {self.code}: a term lasts at least 1, not {self.length}")
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError(f"rule {self.code}: valid to {self.valid_to}, before {self.valid_from}")

    def valid_on(self, day: date) -> bool:
        """True when the rule is in force on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    @classmethod
    def from_row(cls, row: Mapping[str, str]) -> Self:
        """A rule from a line of `standards/terms/terms.csv`."""
        return cls(
            code=row["code"],
            name=row["name"],
            length=int(row["length"]),
            unit=TermUnit(row["unit"]),
            legal_basis=row["legal_basis"],
            valid_from=date.fromisoformat(row["valid_from"]),
            valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
            confirmed=row["confirmed"] == "yes",
            event=row["event"],
            moves_off_free_days=row["moves_off_free_days"] == "yes",
            counts_exclusions=row["counts_exclusions"] == "yes",
        )

    @property
    def length_in_words(self) -> str:
        """„1 miesiąc”, „14 dni”, „2 tygodnie”."""
        return counted(self.length, *UNIT_NAMES[self.unit])


UNIT_NAMES = {
    TermUnit.DAYS: ("dzień", "dni", "dni"),
    TermUnit.WORKDAYS: ("dzień roboczy", "dni robocze", "dni roboczych"),
    TermUnit.WEEKS: ("tydzień", "tygodnie", "tygodni"),
    TermUnit.MONTHS: ("miesiąc", "miesiące", "miesięcy"),
    TermUnit.YEARS: ("rok", "lata", "lat"),
}


class NoRule(LookupError):
    """No rule of that code was in force on that day."""


def rule_on(rules: Iterable[TermRule], code: str, day: date) -> TermRule:
    """The rule of that code in force on the day the term began; of two that overlap the newer one."""
    valid = [rule for rule in rules if rule.code == code and rule.valid_on(day)]
    if not valid:
        raise NoRule(f"no rule {code} on {day}")
    return max(valid, key=lambda rule: rule.valid_from)


class ExclusionKind(StrEnum):
    """Why days do not count (KPA art. 35 § 5)."""

    ACTIONS = "actions"
    HYBRID_SERVICE = "hybrid-service"
    SUSPENSION = "suspension"
    MEDIATION = "mediation"
    PARTY = "party"
    INDEPENDENT = "independent"


EXCLUSION_NAMES = {
    ExclusionKind.ACTIONS: "termin przewidziany w prawie na dokonanie określonej czynności",
    ExclusionKind.HYBRID_SERVICE: "doręczanie z wykorzystaniem publicznej usługi hybrydowej",
    ExclusionKind.SUSPENSION: "zawieszenie postępowania",
    ExclusionKind.MEDIATION: "mediacja",
    ExclusionKind.PARTY: "opóźnienie z winy strony",
    ExclusionKind.INDEPENDENT: "przyczyna niezależna od urzędu",
}


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A span of days that does not count, both ends within it; `until` is None while it lasts."""

    since: date
    until: date | None
    kind: ExclusionKind
    note: str = ""
    legal_basis: str = "art. 35 § 5 KPA"

    def __post_init__(self) -> None:
        if self.until is not None and self.until < self.since:
            raise ValueError(f"the span ends ({self.until}) before it begins ({self.since})")


@dataclass(frozen=True, slots=True)
class Extension:
    """A new date set under KPA art. 36 § 1, of which the parties were notified on `notified_on`."""

    due: date
    notified_on: date
    reason: str
    legal_basis: str = "art. 36 § 1 KPA"


class StepKind(StrEnum):
    """What one line of the working does."""

    NOMINAL = "nominal"
    EXCLUDED = "excluded"
    IGNORED = "ignored"
    STANDING = "standing"
    FREE_DAY = "free-day"
    EXTENDED = "extended"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the working: the date before, the date after, why (Polish) and the legal basis.

    `after` is None only in the last line of a term that stands still.
    """

    kind: StepKind
    before: date
    after: date | None
    reason: str
    legal_basis: str
    days: int = 0


@dataclass(frozen=True, slots=True)
class Working:
    """A deadline with everything that led to it.

    `nominal` is the bare term. `statutory` is the term of the law with excluded days and free days counted
    in; `due` is the date to keep: the statutory one, or the later one set under art. 36. Both are None
    while the term stands still (an exclusion without an end); `days_left_when_stopped` then says how much
    of it is left.
    """

    rule: TermRule
    start: date
    nominal: date
    statutory: date | None
    due: date | None
    steps: tuple[Step, ...]
    days_left_when_stopped: int | None = None

    @property
    def stands_still(self) -> bool:
        """True while an exclusion lasts."""
        return self.due is None

    @property
    def excluded_days(self) -> int:
        """How many days did not count in the end."""
        return sum(step.days for step in self.steps if step.kind == StepKind.EXCLUDED)


def work_out(
    rule: TermRule,
    start: date,
    exclusions: Iterable[Exclusion] = (),
    extensions: Iterable[Extension] = (),
) -> Working:
    """The deadline of a matter that began on `start`, with its working.

    KPA art. 57 § 1-3a gives the nominal day; art. 35 § 5 moves it by every excluded day that falls while
    the term still runs (a day excluded twice counts once); art. 57 § 4 moves the end off free days; art. 36
    § 1 may set a later date, which does not undo the statutory one.
    """
    nominal = terms.nominal_end(start, rule.length, rule.unit)
    steps = [
        Step(
            StepKind.NOMINAL,
            start,
            nominal,
            f"{rule.length_in_words} od {date_in_words(start)}; dnia zdarzenia nie liczy się",
            f"{rule.legal_basis}; {COUNTING_BASIS[rule.unit]}",
        )
    ]
    running_to, left = nominal, None
    if rule.counts_exclusions:
        running_to, left = _shift_by_exclusions(start, nominal, exclusions, steps)
    if left is not None:
        return Working(rule, start, nominal, None, None, tuple(steps), left)
    if rule.moves_off_free_days:
        running_to = _shift_off_free_days(running_to, steps)
    due = _extend(running_to, extensions, steps)
    return Working(rule, start, nominal, running_to, due, tuple(steps))


COUNTING_BASIS = {
    TermUnit.DAYS: "art. 57 § 1 KPA",
    TermUnit.WORKDAYS: "dni robocze",
    TermUnit.WEEKS: "art. 57 § 2 KPA",
    TermUnit.MONTHS: "art. 57 § 3 KPA",
    TermUnit.YEARS: "art. 57 § 3a KPA",
}


def _shift_by_exclusions(
    start: date, nominal: date, exclusions: Iterable[Exclusion], steps: list[Step]
) -> tuple[date, int | None]:
    """The end after excluded days, and the days left when the term has stopped (None when it runs)."""
    end = nominal
    # The day of the event is not counted anyway, so nothing on or before it can be excluded.
    counted_to = start
    for one in sorted(exclusions, key=lambda one: (one.since, one.until or date.max)):
        reason = EXCLUSION_NAMES[one.kind] + (f" – {one.note}" if one.note else "")
        first = max(one.since, counted_to + ONE_DAY)
        if first > end or (one.until is not None and one.until < first):
            why = "po upływie terminu" if first > end else "te dni już odliczono albo nie należą do terminu"
            steps.append(Step(StepKind.IGNORED, end, end, f"{reason} ({why})", one.legal_basis))
            continue
        if one.until is None:
            left = (end - first).days + 1
            why = f"{reason}, od {date_in_words(first)}; termin nie biegnie"
            steps.append(Step(StepKind.STANDING, end, None, why, one.legal_basis))
            return end, left
        days = (one.until - first).days + 1
        moved = end + timedelta(days=days)
        steps.append(Step(StepKind.EXCLUDED, end, moved, reason, one.legal_basis, days))
        end, counted_to = moved, one.until
    return end, None


def _shift_off_free_days(end: date, steps: list[Step]) -> date:
    moved = terms.off_free_days(end)
    for move in moved.moves:
        reason = f"{date_in_words(move.from_day)}: {move.reason}"
        steps.append(Step(StepKind.FREE_DAY, move.from_day, move.to_day, reason, "art. 57 § 4 KPA"))
    return moved.due


def _extend(statutory: date, extensions: Iterable[Extension], steps: list[Step]) -> date:
    due = statutory
    for one in sorted(extensions, key=lambda one: (one.notified_on, one.due)):
        reason = f"nowy termin, zawiadomiono {date_in_words(one.notified_on)}: {one.reason}"
        if one.due <= due:
            steps.append(
                Step(StepKind.IGNORED, due, due, f"{reason} (nie później niż obecny)", one.legal_basis)
            )
            continue
        steps.append(Step(StepKind.EXTENDED, due, one.due, reason, one.legal_basis))
        due = one.due
    return due


class Standing(StrEnum):
    """How a deadline looks on a given day."""

    STANDS_STILL = "stands-still"
    AMPLE = "ample"
    NEAR = "near"
    TODAY = "today"
    OVERDUE = "overdue"


# Five working days before the end the office is reminded to settle the matter or to notify under art. 36.
NOTICE_WORKDAYS = 5


def standing(due: date | None, on: date) -> Standing:
    """How the deadline looks on that day; `near` from five working days before."""
    if due is None:
        return Standing.STANDS_STILL
    if on > due:
        return Standing.OVERDUE
    if on == due:
        return Standing.TODAY
    return Standing.NEAR if on >= notice_from(due) else Standing.AMPLE


def is_overdue(*, due: date | None, on: date) -> bool:
    """KPA art. 36 § 1: from the day after the deadline the parties must have been told of a new one."""
    return due is not None and on > due


def notice_from(due: date, workdays_before: int = NOTICE_WORKDAYS) -> date:
    """The day on which a draft of the notice of art. 36 is prepared; a person always decides whether it
    goes.
    """
    return workdays.add_workdays(due, -workdays_before)


def next_due(workings: Sequence[Working]) -> Working | None:
    """Of several terms in one matter the one that ends first; None when none of them runs."""
    running = [one for one in workings if one.due is not None]
    return min(running, key=lambda one: one.due or date.max, default=None)
