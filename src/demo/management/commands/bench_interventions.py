"""./powiat bench interventions: reports of years, the peer, a report with a photo, and a storm with open desks."""

import logging
import os
import time
from collections.abc import Iterator

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from demo.interventions import fill, peer, walk
from demo.spine.serving import serving
from powiat.ground.kernel.actor import system
from powiat.offices.interventions import api


class Command(BaseCommand):
    """Fill, ask, compare, serve, storm."""

    help = "How fast interventions answer over 100,000 reports."

    def add_arguments(self, parser: CommandParser) -> None:
        """How much and for how long."""
        parser.add_argument("--reports", type=int, default=100_000)
        parser.add_argument("--rounds", type=int, default=100)
        parser.add_argument("--storm", type=int, default=2_000, help="reports of the storm")
        parser.add_argument("--minutes", type=float, default=10, help="of the storm")
        parser.add_argument("--desks", type=int, default=30)

    def handle(
        self,
        *args: object,
        reports: int,
        rounds: int,
        storm: int,
        minutes: float,
        desks: int,
        **options: object,
    ) -> None:
        """Everything in one run, so that the figures can be set beside each other."""
        started = time.perf_counter()
        logging.disable(logging.WARNING)
        now = timezone.now()
        self._say(f"measured at {timezone.localtime():%Y-%m-%d %H:%M}, {os.cpu_count()} cores")
        fill.fill(reports, now)
        self._say(f"{reports:,} reports made in {time.perf_counter() - started:.0f} s")
        officer = system("pomiar", ["interventions.rules", "interventions.report.read_all"])
        self._part("The questions, in the process", walk.questions(rounds, officer, now))
        self._part(
            "The peer: numbers for coordinates, an object for each report",
            peer.compare(walk.boxes(20), walk.places(20, now), max(rounds // 20, 2)),
        )
        users = fill.officers()
        key = api.give_api_key(name="pomiar", rate_per_hour=10_000, by=officer, now=now)
        with serving():
            self._part("Pages over HTTP", walk.pages(max(rounds // 4, 5), users[0]))
            self._part(
                f"Storm: {storm} reports with a photo in {minutes:g} min, {desks} desks open",
                walk.storm(key, reports=storm, seconds=minutes * 60, desks=desks, users=users),
            )
        self._say(f"whole run: {time.perf_counter() - started:.0f} s")

    def _part(self, title: str, lines: Iterator[str]) -> None:
        self._say(f"\n{title} (load {os.getloadavg()[0]:.1f})")
        for line in lines:
            self._say(line)

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
