"""./powiat bench portal: what public pages weigh, how many a second, how soon a change is seen; the search and its peers."""

import logging
import os
import time
from collections.abc import Iterator

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from demo.reach import fill, pages, searching
from demo.reach.serving import serving_with_plain
from powiat.ground.kernel.actor import system


class Command(BaseCommand):
    """Fill, serve, weigh, press, publish, search, compare."""

    help = "How fast the portal, the bulletin and their search answer, beside Wagtail alone."

    def add_arguments(self, parser: CommandParser) -> None:
        """How much and for how long."""
        parser.add_argument("--documents", type=int, default=50_000)
        parser.add_argument("--seconds", type=float, default=4, help="of pressing each page")
        parser.add_argument("--rounds", type=int, default=2, help="of the sixty questions")

    def handle(self, *args: object, documents: int, seconds: float, rounds: int, **options: object) -> None:
        """Everything in one run, so that the figures can be set beside each other."""
        started = time.perf_counter()
        logging.disable(logging.WARNING)
        self._say(f"measured at {timezone.localtime():%Y-%m-%d %H:%M}, {os.cpu_count()} cores")
        now = timezone.now()
        fill.fill_site(system("pomiar", ["bip.page.write", "bip.page.publish"]), now)
        self._say(f"the county's pages made in {time.perf_counter() - started:.0f} s")
        taken = fill.fill_documents(documents, now)
        self._say(f"{documents:,} documents: " + ", ".join(f"{what} {s:.0f} s" for what, s in taken.items()))
        with serving_with_plain() as (pids, plain):
            self._part("What a page weighs", pages.weights())
            self._part(
                f"Pages a second, {seconds:g} s each, 16 connections",
                pages.rates(pids, plain, seconds=seconds),
            )
            self._part("A change is seen", pages.freshness(10))
            self._part("A page made anew, over HTTP", pages.misses(40))
            self._part(f"Search over {documents:,} documents", searching.over_http(rounds))
        self._part("Search beside Wagtail's own", searching.compared(rounds))
        self._say(f"whole run: {time.perf_counter() - started:.0f} s")

    def _part(self, title: str, lines: Iterator[str]) -> None:
        self._say(f"\n{title} (load {os.getloadavg()[0]:.1f})")
        for line in lines:
            self._say(line)

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
