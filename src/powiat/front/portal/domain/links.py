"""Links in the text of a page: what its blocks point to, read from the raw value of a stream field."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

MOST_LETTERS = 500
# Fields of blocks that hold an address by themselves.
_ADDRESSES = frozenset({"url", "address", "href", "link"})


@dataclass(frozen=True, slots=True)
class Link:
    """One link: an address, or the number of a page or a document of ours (`kind`)."""

    kind: str  # "page", "document", "inside" or "outside"
    target: str
    words: str = ""


def links_in(raw: Any, words: str = "") -> Iterator[Link]:
    """All links of a value made of lists, dictionaries and texts."""
    if isinstance(raw, dict):
        name = str(raw.get("title") or raw.get("text") or words)
        for key, value in raw.items():
            if key in _ADDRESSES and isinstance(value, str):
                yield from _of_address(value, name)
            else:
                yield from links_in(value, name)
    elif isinstance(raw, list | tuple):
        for one in raw:
            yield from links_in(one, words)
    elif isinstance(raw, str) and "<a" in raw:
        reader = _Reader()
        reader.feed(raw)
        yield from reader.found


def _of_address(address: str, words: str) -> Iterator[Link]:
    address = address.strip()
    if len(address) > MOST_LETTERS:
        return
    if address.startswith("/") and not address.startswith("//"):
        yield Link("inside", address, words[:200])
    elif address.lower().startswith(("http://", "https://")):
        yield Link("outside", address, words[:200])


class _Reader(HTMLParser):
    """Gathers `<a>` of rich text, with Wagtail's own marks for pages and documents."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Link] = []
        self._open: dict[str, str] | None = None
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A link begins."""
        if tag == "a":
            self._open, self._words = {name: value or "" for name, value in attrs}, []

    def handle_data(self, data: str) -> None:
        """Its words."""
        if self._open is not None:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        """It ends."""
        if tag != "a" or self._open is None:
            return
        words, given = " ".join("".join(self._words).split())[:200], self._open
        self._open = None
        if given.get("linktype") in ("page", "document"):
            self.found.append(Link(given["linktype"], given.get("id", ""), words))
        else:
            self.found += _of_address(given.get("href", ""), words)


def path_of(address: str) -> str:
    """The path alone: `/kontakt/?a=1#b` -> `/kontakt/`."""
    return urlsplit(address).path or "/"


def is_own(address: str, site: str) -> bool:
    """True for our own site written whole."""
    return urlsplit(address).netloc.lower() == urlsplit(site).netloc.lower()
