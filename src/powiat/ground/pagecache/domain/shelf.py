"""Shelf: the kept pages of one process; the longest unasked go first when it is full."""

import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")
# What is open, whose warning ends now: a page tells the time in minutes.
FRESH_SECONDS = 60.0
# While one visitor waits for the page made anew, others get the one of a minute ago for so long.
GRACE_SECONDS = 10.0


@dataclass(slots=True)
class _Place(Generic[V]):
    value: V
    size: int
    until: float
    is_being_made: bool = False


class Shelf(Generic[K, V]):
    """Everything on it belongs to one state of the county (`epoch`); another state empties it."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._lock = threading.Lock()
        self._places: OrderedDict[K, _Place[V]] = OrderedDict()
        self._bytes = 0
        self._epoch: object = None

    def __len__(self) -> int:
        return len(self._places)

    def get(self, key: K, *, epoch: object, clock: float) -> V | None:
        """The kept page, unless it is of another state or too old; the first who finds it old makes it anew."""
        with self._lock:
            self._turn_to(epoch)
            place = self._places.get(key)
            if place is None:
                return None
            if clock >= place.until:
                if clock >= place.until + GRACE_SECONDS or not place.is_being_made:
                    place.is_being_made = True
                    return None
            self._places.move_to_end(key)
            return place.value

    def put(self, key: K, value: V, size: int, *, epoch: object, clock: float) -> None:
        """Keep the page that was begun in the state `epoch`, if the county is still in it."""
        with self._lock:
            if epoch != self._epoch or size > self._most:
                return
            self._take_away(key)
            self._places[key] = _Place(value, size, clock + FRESH_SECONDS)
            self._bytes += size
            while self._bytes > self._most:
                self._take_away(next(iter(self._places)))

    def turn_to(self, epoch: object) -> None:
        """The county is in this state now."""
        with self._lock:
            self._turn_to(epoch)

    def _turn_to(self, epoch: object) -> None:
        if epoch != self._epoch:
            self._places.clear()
            self._bytes = 0
            self._epoch = epoch

    def _take_away(self, key: K) -> None:
        place = self._places.pop(key, None)
        if place is not None:
            self._bytes -= place.size
