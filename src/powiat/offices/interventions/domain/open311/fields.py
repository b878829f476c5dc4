"""Fields: the parameters of a call, wherever and however the client put them.

Seen in the wild: parameters of a POST in its query string, brackets sent raw, percent-encoded and encoded twice, a list
as `attribute[X][]` and as a repeated `attribute[X]`, several `media_url`, `deviceid` without the underscore.
An empty parameter was not sent (specification: "null and empty are the same").
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

_ATTRIBUTE = re.compile(r"^attribute\[([^\[\]]{1,80})\](\[\d{0,4}\])?$")
_ENCODED = re.compile(r"%5b|%5d", re.IGNORECASE)
_ALIASES = {
    "deviceid": "device_id",
    "requestid": "service_request_id",
    "address": "address_string",
    "lng": "long",
    "lon": "long",
    "media_url[]": "media_url",
}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Fields:
    """Every value by its name, in order of arrival; `attributes` are the answers to a category's questions."""

    values: dict[str, tuple[str, ...]]
    attributes: dict[str, tuple[str, ...]]

    def one(self, name: str) -> str:
        """The first value, "" when it was not sent."""
        return self.values.get(name, ("",))[0]

    def many(self, name: str) -> tuple[str, ...]:
        """Every value, also of a comma list."""
        found = (part.strip() for value in self.values.get(name, ()) for part in value.split(","))
        return tuple(dict.fromkeys(part for part in found if part))


def read_fields(*parts: Iterable[tuple[str, str]]) -> Fields:
    """Fields of the body and of the query string. The body is handed in first: its word counts before the address's."""
    values: dict[str, list[str]] = {}
    attributes: dict[str, list[str]] = {}
    for part in parts:
        taken: dict[str, list[str]] = {}
        answers: dict[str, list[str]] = {}
        for name, value in part:
            _take(name, value, taken, answers)
        for name, found in taken.items():
            values.setdefault(name, found)
        for name, found in answers.items():
            attributes.setdefault(name, found)
    return Fields(
        {name: tuple(found) for name, found in values.items()},
        {name: tuple(dict.fromkeys(found)) for name, found in attributes.items()},
    )


def _take(name: str, value: str, taken: dict[str, list[str]], answers: dict[str, list[str]]) -> None:
    clean = _CONTROL.sub("", value).replace("\r\n", "\n").replace("\r", "\n").strip()
    if not clean:
        return
    name = unquote(name) if _ENCODED.search(name) else name
    name = name.strip()
    found = _ATTRIBUTE.match(name)
    if found:
        answers.setdefault(found[1], []).append(clean)
    else:
        name = _ALIASES.get(name.lower(), name.lower())
        taken.setdefault(name, []).append(clean)
