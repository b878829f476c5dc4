"""Hub: one line in from the database, a queue out to each open page."""

import asyncio
import json
import uuid
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from powiat.ground.notices.domain.channels import notices_of, scope_of

_REMEMBERED = 1_000
_QUEUE = 200


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was told on a channel. `number` is 0 when it needs no place in the order."""

    channel: str
    payload: dict[str, Any]
    number: int = 0


MISSED = Said("missed", {})
STOPPING = Said("stopping", {})


@dataclass(eq=False)
class Listener:
    """One open page: who reads it, which keys he holds, what he has not been sent yet."""

    user_id: int
    keys: frozenset[str]
    queue: asyncio.Queue = field(default_factory=lambda: asyncio.Queue(_QUEUE))

    def may_hear(self, said: Said) -> bool:
        """Only channels that one of his keys opens."""
        return scope_of(said.channel) in self.keys

    def tell(self, said: Said) -> None:
        """A page that does not read fast enough is told that it missed something, nothing piles up."""
        if self.queue.full():
            while not self.queue.empty():
                self.queue.get_nowait()
            said = MISSED
        self.queue.put_nowait(said)


class Hub:
    """Who listens now, and what was said lately, for those who come back after a pause."""

    def __init__(self) -> None:
        self.listeners: set[Listener] = set()
        # Numbers begin anew with each process, so an event's id names the process too.
        self._life = uuid.uuid4().hex[:8]
        self._number = 0
        self._lately: deque[Said] = deque(maxlen=_REMEMBERED)

    def hear(self, message: str) -> None:
        """Take a NOTIFY and pass it on to those who may hear it."""
        try:
            told = json.loads(message)
            channel, payload = told["channel"], told["payload"]
            scope_of(channel)
        except (ValueError, KeyError, TypeError, AttributeError):
            return
        self._number += 1
        said = Said(channel, payload, self._number)
        self._lately.append(said)
        for listener in self.listeners:
            if listener.may_hear(said):
                listener.tell(said)

    def lost_the_line(self) -> None:
        """While the database was away nobody knows what was said: everybody shall look again."""
        self._lately.clear()
        self._life = uuid.uuid4().hex[:8]
        for listener in self.listeners:
            listener.tell(MISSED)

    def send_home(self) -> None:
        """The process stops: every stream ends, and the browsers come back by themselves."""
        for listener in self.listeners:
            listener.tell(STOPPING)

    def join(self, listener: Listener, last_id: str = "") -> None:
        """Begin to listen; who names the last event he saw gets what he missed since."""
        if last_id:
            self._catch_up(listener, last_id)
        self.listeners.add(listener)

    def _catch_up(self, listener: Listener, last_id: str) -> None:
        life, _, number = last_id.partition("-")
        first = self._lately[0].number if self._lately else self._number + 1
        if life != self._life or not number.isdecimal() or int(number) < first - 1:
            listener.tell(MISSED)
            return
        for said in self._lately:
            if said.number > int(number) and listener.may_hear(said):
                listener.tell(said)

    def leave(self, listener: Listener) -> None:
        """Stop listening."""
        self.listeners.discard(listener)

    def of_user(self, user_id: int) -> int:
        """How many pages of one person listen."""
        return sum(1 for listener in self.listeners if listener.user_id == user_id)

    def event_id(self, said: Said) -> str:
        """What the browser sends back as Last-Event-ID."""
        return f"{self._life}-{said.number or self._number}"


def is_bell_of(said: Said, user_id: int) -> bool:
    """True when it says that the person's own notices changed."""
    return said.channel == notices_of(user_id)
