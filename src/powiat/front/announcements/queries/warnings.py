"""Warnings: what stands now, with the mark of a source that has been silent."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from powiat.front.announcements.domain.level import is_stale
from powiat.front.announcements.models import Emergency, PublicWarning, Source

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """One warning on the banner. `stale_since` is the hour of the source's last word, when that is long ago."""

    title: str
    text: str
    level: int
    source: str
    url: str
    ends_at: datetime | None
    stale_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Banner:
    """What every public page shows: the gravest, and how many more there are."""

    shown: tuple[Shown, ...]
    more: int = 0

    def __bool__(self) -> bool:
        return bool(self.shown)


def banner(now: datetime) -> Banner:
    """At most three, the gravest first; those that begin later than tomorrow are left to the list."""
    rows = list(PublicWarning.objects.standing(now)[: SHOWN + 20])
    if not rows:
        return Banner(())
    answered = dict(Source.objects.values_list("code", "answered_at"))
    shown = tuple(_shown(one, answered, now) for one in rows[:SHOWN])
    return Banner(shown, len(rows) - len(shown))


def _shown(one: PublicWarning, answered: dict, now: datetime) -> Shown:
    last = answered.get(one.kind)
    is_old = one.kind != PublicWarning.Kind.OWN and is_stale(last, now)
    return Shown(
        title=one.title,
        text=one.text,
        level=one.level,
        source=one.get_kind_display(),
        url=one.address,
        ends_at=one.ends_at,
        stale_since=(last or one.changed_at) if is_old else None,
    )


def sources(now: datetime) -> list[tuple[str, datetime | None, bool]]:
    """Name, the last word, whether that is long ago; for the page of warnings."""
    answered = dict(Source.objects.values_list("code", "answered_at"))
    names = (
        (PublicWarning.Kind.IMGW, "IMGW-PIB (pogoda)"),
        (PublicWarning.Kind.RSO, "Regionalny System Ostrzegania"),
    )
    return [(name, answered.get(code), is_stale(answered.get(code), now)) for code, name in names]


def weather(now: datetime) -> dict | None:
    """The last measurement, unless it is long ago."""
    found = Source.objects.filter(code="synop").first()
    if found is None or found.weather is None or is_stale(found.answered_at, now):
        return None
    measured = datetime.fromisoformat(found.weather["measured_at"])
    return {**found.weather, "measured_at": timezone.localtime(measured)}


def emergency() -> Emergency | None:
    """The one that goes on."""
    return Emergency.objects.filter(ended_at=None).first()
