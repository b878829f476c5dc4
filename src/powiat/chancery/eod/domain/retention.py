"""Retention: when files go to the office's archive, when they may be destroyed, when the state archive
takes them.

Everything is counted in whole calendar years from 1 January of the year after the case was closed
(regulation of the Minister of Culture of 20 October 2015, annex 1). A case that is not closed has no date
at all.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from powiat.chancery.eod.domain.jrwa import ArchivalCategory, Kind

YEARS_IN_UNIT = 2
# Act on the national archival resource, art. 5 ust. 1 pkt 1; for electronic documents the regulation of
# 30 October 2006, § 15, says 10 years. Which of the two holds is agreed with the state archive.
YEARS_TO_STATE_ARCHIVE = 25


class Fate(StrEnum):
    """What happens to the files in the end."""

    FOR_EVER = "for-ever"
    DISPOSAL = "disposal"
    EXPERTISE = "expertise"
    AFTER_USE = "after-use"
    OTHER_LAW = "other-law"


FATE_NAMES = {
    Fate.FOR_EVER: "przekazanie do archiwum państwowego",
    Fate.DISPOSAL: "brakowanie możliwe",
    Fate.EXPERTISE: "ekspertyza archiwum państwowego",
    Fate.AFTER_USE: "brakowanie po wykorzystaniu",
    Fate.OTHER_LAW: "okres przechowywania ustala odrębny przepis",
}


@dataclass(frozen=True, slots=True)
class Retention:
    """What is due to happen and from when; `since` is None where no date follows from the category alone."""

    fate: Fate
    since: date | None


def full_years_after(closed_on: date, years: int) -> date:
    """The first day after `years` full calendar years counted from 1 January of the year after closing."""
    return date(closed_on.year + 1 + years, 1, 1)


def retention_of(
    category: ArchivalCategory, closed_on: date, *, state_archive_years: int = YEARS_TO_STATE_ARCHIVE
) -> Retention:
    """What the category means for a case closed on that day.

    A: never destroyed, given to the state archive. Bn: may be destroyed. BEn: the state archive looks
    first, never destroyed by itself. Bc: after use. B* without a number: another act sets the period, a
    person enters the date; a case is never kept from closing because its date cannot be told.
    """
    if category.kind == Kind.ARCHIVAL:
        return Retention(Fate.FOR_EVER, full_years_after(closed_on, state_archive_years))
    if category.kind == Kind.SHORT:
        return Retention(Fate.AFTER_USE, None)
    if category.years is None:
        return Retention(Fate.OTHER_LAW, None)
    since = full_years_after(closed_on, category.years)
    if category.kind == Kind.EXPERTISE:
        return Retention(Fate.EXPERTISE, since)
    return Retention(Fate.DISPOSAL, since)


def to_office_archive_on(closed_on: date) -> date:
    """Files stay in the unit two full calendar years: closed on 10 March 2023 gives 1 January 2026."""
    return full_years_after(closed_on, YEARS_IN_UNIT)


def may_be_destroyed(
    category: ArchivalCategory, closed_on: date | None, *, on: date, held: bool = False
) -> bool:
    """True when the files may be put on a list for disposal on that day.

    `held`: a stop by law, or a link to a case still going on. Categories A, BE and „by other law” are never
    chosen by the machine.
    """
    if closed_on is None or held:
        return False
    kept = retention_of(category, closed_on)
    if category.by_other_law or kept.fate not in (Fate.DISPOSAL, Fate.AFTER_USE):
        return False
    return kept.since is None or kept.since <= on
