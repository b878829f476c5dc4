"""./powiat bench spine: clerks' pages, the peer, sending, search and memory in a county of the full size."""

import logging
import os
import time
from collections.abc import Iterator

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from demo.spine import county, desk, peer, sending
from demo.spine.serving import memory, serving


class Command(BaseCommand):
    """Fill, serve, walk, compare, send, weigh."""

    help = "How fast the spine answers over 100,000 cases and 300,000 letters."

    def add_arguments(self, parser: CommandParser) -> None:
        """How much and how often."""
        parser.add_argument("--cases", type=int, default=100_000)
        parser.add_argument("--rounds", type=int, default=20)
        parser.add_argument("--seconds", type=int, default=30, help="of sending")
        parser.add_argument("--entries", type=int, default=0, help="of the search, in the same run")

    def handle(
        self, *args: object, cases: int, rounds: int, seconds: int, entries: int, **options: object
    ) -> None:
        """Everything in one run, so that the figures can be set beside each other."""
        started = time.perf_counter()
        logging.disable(logging.WARNING)
        self._say(f"measured at {timezone.localtime():%Y-%m-%d %H:%M}, {os.cpu_count()} cores")
        county.fill(cases, timezone.now())
        self._say(f"{cases:,} cases and {3 * cases:,} letters made in {time.perf_counter() - started:.0f} s")
        readers = county.readers()
        with serving() as pids:
            self._part("Clerk's pages over HTTP", desk.walk(readers, rounds))
            self._part("At rest, MB", _weights(memory(pids)))
            self._part(
                f"Sending, {seconds} s", sending.send(pids, seconds=seconds, clients=4, drafts=seconds * 40)
            )
            self._say(f"jobs that the worker has still to do: {sending.backlog()}")
        self._part("The same list through permissions on single objects", peer.compare(readers[1:], rounds))
        if entries:
            self._part("Search", iter(()))
            call_command("bench_search", entries=entries, rounds=8, stdout=self.stdout)
        self._say(f"whole run: {time.perf_counter() - started:.0f} s")

    def _part(self, title: str, lines: Iterator[str]) -> None:
        self._say(f"\n{title} (load {os.getloadavg()[0]:.1f})")
        for line in lines:
            self._say(line)

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def _weights(found: dict[str, float]) -> Iterator[str]:
    yield (
        ", ".join(f"{name} {size:.0f}" for name, size in found.items())
        + f"; together {sum(found.values()):.0f}"
    )
