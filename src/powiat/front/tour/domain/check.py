"""Check: what is wrong with a tour, found before a visitor finds it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from powiat.front.tour.domain.route import Way, reachable


class Fault(StrEnum):
    """Kinds of faults, each with its heading."""

    DANGLING = "Przejścia i odnośniki donikąd"
    UNREACHABLE = "Miejsca, do których nie da się dojść"
    STEPS_ONLY = "Miejsca, do których nie ma drogi bez schodów"
    ONE_WAY = "Przejścia bez powrotu"
    NO_WORDS = "Brak tekstu"
    NO_PICTURE = "Brak zdjęcia"
    NO_ANGLES = "Przejścia i punkty bez miejsca na zdjęciu"


@dataclass(frozen=True, slots=True)
class Spot:
    """A hotspot for the check; `is_dangling` when its address or its unit leads nowhere."""

    title: str
    has_angles: bool = False
    is_dangling: bool = False


@dataclass(frozen=True, slots=True)
class Exit:
    """A way out of a place, as the picture shows it."""

    way: Way
    label: str
    has_angles: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the tour for the check."""

    slug: str
    title: str
    description: str = ""
    accessibility: str = ""
    has_picture: bool = False
    alt: str = ""
    exits: tuple[Exit, ...] = ()
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: where, and what in Polish."""

    fault: Fault
    slug: str
    text: str


def findings(places: Sequence[Place]) -> list[Finding]:
    """Every fault of the tour; the first place is the entrance."""
    if not places:
        return []
    known = {one.slug for one in places}
    ways = [exit_.way for one in places for exit_ in one.exits]
    there = reachable(ways, start=places[0].slug)
    level = reachable(ways, start=places[0].slug, step_free=True)
    found = []
    for one in places:
        found += _of_ways(one, ways, known)
        if one.slug not in there:
            found.append(
                Finding(Fault.UNREACHABLE, one.slug, f"{one.title}: z wejścia nie prowadzi tu żadna droga.")
            )
        elif one.slug not in level:
            found.append(Finding(Fault.STEPS_ONLY, one.slug, f"{one.title}: każda droga ma schody."))
        found += _of_words(one)
        found += _of_picture(one)
    return found


def _of_ways(one: Place, ways: Collection[Way], known: set[str]) -> list[Finding]:
    found = []
    pairs = {(way.start, way.end) for way in ways}
    for exit_ in one.exits:
        if exit_.way.end not in known:
            found.append(
                Finding(Fault.DANGLING, one.slug, f"{one.title}: „{exit_.label}” prowadzi poza spacer.")
            )
        elif (exit_.way.end, one.slug) not in pairs:
            found.append(
                Finding(Fault.ONE_WAY, one.slug, f"{one.title}: „{exit_.label}” nie ma przejścia z powrotem.")
            )
    found += [
        Finding(
            Fault.DANGLING,
            one.slug,
            f"{one.title}: „{spot.title}” wskazuje stronę lub wydział, których nie ma.",
        )
        for spot in one.spots
        if spot.is_dangling
    ]
    if not one.exits:
        found.append(Finding(Fault.ONE_WAY, one.slug, f"{one.title}: stąd nie da się nigdzie przejść."))
    return found


def _of_words(one: Place) -> list[Finding]:
    missing = [
        words
        for words, text in (("opisu", one.description), ("opisu dostępności", one.accessibility))
        if not text.strip()
    ]
    missing += [f"wskazówki przy „{exit_.label}”" for exit_ in one.exits if not exit_.way.directions.strip()]
    return [Finding(Fault.NO_WORDS, one.slug, f"{one.title}: brakuje {words}.") for words in missing]


def _of_picture(one: Place) -> list[Finding]:
    if not one.has_picture:
        return [Finding(Fault.NO_PICTURE, one.slug, f"{one.title}: nie ma zdjęcia 360°.")]
    found = (
        [] if one.alt.strip() else [Finding(Fault.NO_WORDS, one.slug, f"{one.title}: zdjęcie nie ma opisu.")]
    )
    lost = [exit_.label for exit_ in one.exits if not exit_.has_angles]
    lost += [spot.title for spot in one.spots if not spot.has_angles]
    return found + [
        Finding(Fault.NO_ANGLES, one.slug, f"{one.title}: „{words}” nie ma miejsca na zdjęciu.")
        for words in lost
    ]
