"""Route: the shortest way between two places of the office, also for somebody who cannot climb stairs."""

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count


@dataclass(frozen=True, slots=True)
class Way:
    """A way in one direction."""

    start: str
    end: str
    metres: int
    kind: str = "corridor"
    is_step_free: bool = True
    directions: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """The ways to go, in order."""

    ways: tuple[Way, ...] = ()

    @property
    def metres(self) -> int:
        """How far it is."""
        return sum(way.metres for way in self.ways)

    @property
    def is_step_free(self) -> bool:
        """Whether one gets there without climbing a stair."""
        return all(way.is_step_free for way in self.ways)

    @property
    def summary(self) -> str:
        """„40 m, winda”: how far, and by what."""
        kinds = {way.kind for way in self.ways}
        words = [word for kind, word in (("lift", "winda"), ("stairs", "schody")) if kind in kinds]
        return ", ".join((f"{self.metres} m", *words))


def shortest(ways: Iterable[Way], *, start: str, end: str, step_free: bool = False) -> Route | None:
    """Dijkstra over the metres; None when there is no way."""
    out: dict[str, list[Way]] = {}
    for way in ways:
        if way.is_step_free or not step_free:
            out.setdefault(way.start, []).append(way)
    order, done = count(), set()
    queue: list[tuple[int, int, str, tuple[Way, ...]]] = [(0, next(order), start, ())]
    while queue:
        metres, _, here, gone = heappop(queue)
        if here == end:
            return Route(gone)
        if here in done:
            continue
        done.add(here)
        for way in out.get(here, ()):
            heappush(queue, (metres + way.metres, next(order), way.end, (*gone, way)))
    return None


def reachable(ways: Iterable[Way], *, start: str, step_free: bool = False) -> set[str]:
    """Every place one can get to."""
    kept = [way for way in ways if way.is_step_free or not step_free]
    seen, ahead = {start}, [start]
    while ahead:
        here = ahead.pop()
        for way in kept:
            if way.start == here and way.end not in seen:
                seen.add(way.end)
                ahead.append(way.end)
    return seen
