"""Menu: entries that `config.menu` lists and the layouts draw."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a menu.

    `needs`: permissions of which the actor must have one (none: everybody sees it). `group`: heading in the
    desk's navigation. `count`: dotted name of a function (actor) -> int whose result is shown as a badge.
    `also`: addresses of pages that belong to it although they begin otherwise.
    """

    label: str
    url: str
    icon: str = ""
    needs: tuple[str, ...] = ()
    group: str = ""
    count: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """An entry as one visitor sees it on one page."""

    label: str
    url: str
    icon: str
    group: str
    is_current: bool
    count: int = 0


@cache
def _table() -> Mapping[str, Sequence[Entry]]:
    return import_string(settings.POWIAT_MENU)


def items(name: str, *, path: str, actor: Any) -> list[Item]:
    """The entries of a menu that the actor may see; the longest address that begins the path is current."""
    seen = [entry for entry in _table().get(name, ()) if _may_see(entry, actor)]
    begins = [
        (len(address), entry.url)
        for entry in seen
        for address in (entry.url.split("#")[0], *entry.also)
        if path.startswith(address) and entry.url != "/"
    ]
    current = max(begins, default=(0, "/" if path == "/" else ""))[1]
    return [
        Item(
            label=entry.label,
            url=entry.url,
            icon=entry.icon,
            group=entry.group,
            is_current=entry.url == current,
            count=_count(entry, actor),
        )
        for entry in seen
    ]


def _may_see(entry: Entry, actor: Any) -> bool:
    return not entry.needs or (actor is not None and actor.may_any(entry.needs))


def _count(entry: Entry, actor: Any) -> int:
    if not entry.count or actor is None or actor.is_anonymous:
        return 0
    counter: Callable[[Any], int] = import_string(entry.count)
    return counter(actor)
