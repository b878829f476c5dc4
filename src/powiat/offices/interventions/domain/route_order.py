"""Route order: in which order a crew goes round its stops, in straight metres from where it stands.

The nearest next one first, then 2-opt: as long as turning a piece of the way round makes it shorter, it is turned.
The way ends at the last stop; nobody has to come back.
"""

from collections.abc import Sequence
from itertools import pairwise

from powiat.offices.interventions.domain.place import metres_between

Place = tuple[float, float]
# Turning pieces round pays at first and hardly later; a crew has some dozens of stops at most.
_MOST_ROUNDS = 20
_WORTH_M = 0.01


def order(start: Place, stops: Sequence[Place]) -> list[int]:
    """Places of `stops` in the order to visit them, each once."""
    return _untangled(start, stops, nearest_next(start, stops))


def nearest_next(start: Place, stops: Sequence[Place]) -> list[int]:
    """Always the nearest of those that are left; of two equally near the one that was named first."""
    left, here, way = list(range(len(stops))), start, []
    while left:
        nearest = min(left, key=lambda at: (metres_between(here, stops[at]), at))
        left.remove(nearest)
        way.append(nearest)
        here = stops[nearest]
    return way


def length(start: Place, stops: Sequence[Place], way: Sequence[int]) -> float:
    """Metres from the start through all of them."""
    points = [start, *(stops[at] for at in way)]
    return sum(metres_between(one, other) for one, other in pairwise(points))


def _untangled(start: Place, stops: Sequence[Place], way: list[int]) -> list[int]:
    for _ in range(_MOST_ROUNDS):
        if not _turned_once(start, stops, way):
            break
    return way


def _turned_once(start: Place, stops: Sequence[Place], way: list[int]) -> bool:
    """One round over all pieces; true when a piece was turned."""
    points = [start, *(stops[at] for at in way)]
    is_shorter = False
    for first in range(1, len(points) - 1):
        for last in range(first + 1, len(points)):
            before = metres_between(points[first - 1], points[first])
            after = metres_between(points[first - 1], points[last])
            if last + 1 < len(points):
                before += metres_between(points[last], points[last + 1])
                after += metres_between(points[first], points[last + 1])
            if before - after > _WORTH_M:
                points[first : last + 1] = reversed(points[first : last + 1])
                way[first - 1 : last] = reversed(way[first - 1 : last])
                is_shorter = True
    return is_shorter
