"""./powiat bench lighthouse [addresses]: Lighthouse's judgement of the residents' pages of the demo county."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from demo.lighthouse import tool
from demo.spine.serving import serving, warm
from launcher import house as houses

PORTAL = ("/", "/o-powiecie/", "/bip/", "/uslugi/")
PAGES = (*PORTAL, "/interwencje/", "/interwencje/zglos/", "/interwencje/lista/", "/interwencje/mapa/")


class Command(BaseCommand):
    """Install, serve, judge, print a table."""

    help = "Performance, accessibility, best practices and SEO of pages, as Lighthouse sees them on a phone."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which pages, of which house."""
        parser.add_argument("addresses", nargs="*", default=list(PAGES), help="paths, e.g. /interwencje/")
        parser.add_argument("--at", default="", help="a house that runs already, e.g. http://127.0.0.1:8000")
        parser.add_argument("--desktop", action="store_true", help="a computer in place of a phone")

    def handle(self, *args: object, addresses: list[str], at: str, desktop: bool, **options: object) -> None:
        """A page that could not be judged fails the run: a missing row must not look like a good one."""
        house = houses.here()
        tool.install(house)
        self._say(
            f"measured at {timezone.localtime():%Y-%m-%d %H:%M}, {os.cpu_count()} cores, "
            f"load {os.getloadavg()[0]:.1f}, {'desktop' if desktop else 'mobile'}"
        )
        wrong: list[str] = []
        with _served(at) as base:
            for address in addresses:
                warm(base + address)
            self._say(_line("page", *tool.CATEGORIES, *tool.FIGURES))
            for path in addresses:
                try:
                    verdict = tool.judge(house, base + path, is_desktop=desktop)
                except tool.NotMeasured as trouble:
                    wrong.append(str(trouble))
                    continue
                told = (verdict.scores.get(one, "–") for one in tool.CATEGORIES)
                self._say(_line(path, *told, *verdict.figures.values()))
                for fault in verdict.faults:
                    self._say(f"    {fault}")
        self._say(f"whole reports: {tool.folder_of(house) / 'reports'}")
        if wrong:
            raise CommandError("\n".join(wrong))

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


@contextmanager
def _served(at: str) -> Iterator[str]:
    """The house that was named, or one of our own with the demo county in it."""
    if at:
        yield at.rstrip("/")
        return
    logging.disable(logging.WARNING)
    call_command("load_demo", "--letters", "10", verbosity=0)
    with serving():
        yield settings.PUBLIC_ADDRESS


def _line(page: object, *cells: object) -> str:
    return f"{page!s:<34}" + "".join(f"{cell!s:>16}" for cell in cells)
