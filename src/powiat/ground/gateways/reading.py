"""Reading: JSON of services that promise no form. What is odd is left out, nothing of it reaches a page as markup."""

import html
import json
import math
import re
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from powiat.ground.gateways.data import Check, PartnerSilent
from powiat.ground.gateways.wire import get

WARSAW = ZoneInfo("Europe/Warsaw")
MOST_ROWS = 2_000
_TAG = re.compile(r"<[^<>]{0,500}>")
_BREAK = re.compile(r"<(?:br|/p|/li|/div)\s*/?>", re.IGNORECASE)
# Control signs, and those that turn the direction of writing.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def json_of(system: str, address: str, *, max_bytes: int, query: dict[str, str] | None = None) -> Any:
    """What the address says; PartnerSilent when it is no JSON."""
    answer = get(system, address, query=query, max_bytes=max_bytes)
    if answer.status not in (200, 404):
        raise PartnerSilent(f"{system}: status {answer.status}")
    try:
        said = json.loads(answer.content)
    except (ValueError, RecursionError) as error:
        raise PartnerSilent(f"{system}: no JSON") from error
    if answer.status == 404 and not (isinstance(said, dict) and "message" in said):
        raise PartnerSilent(f"{system}: status 404")
    return said


def rows_under(system: str, said: Any, *names: str) -> list[dict[str, Any]]:
    """The list of rows, bare or under one of the names; PartnerSilent when there is no list."""
    for name in names:
        if isinstance(said, dict) and name in said:
            said = said[name]
    if said in ("", None):
        return []
    if isinstance(said, dict):
        said = list(said.values()) if all(isinstance(one, dict) for one in said.values()) else None
    if not isinstance(said, list) or len(said) > MOST_ROWS:
        raise PartnerSilent(f"{system}: no list")
    return [row for row in said if isinstance(row, dict)]


def plain(given: Any, longest: int) -> str:
    """Words without markup and unseen signs, cut to the length; what is no text or number is empty."""
    if isinstance(given, bool) or not isinstance(given, (str, int)):
        return ""
    text = _BREAK.sub("\n", str(given)[: longest * 8])
    text = _UNSEEN.sub("", html.unescape(_TAG.sub("", text)))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)[:longest].strip()


def number(given: Any) -> float | None:
    """A number, also one written as text with a comma."""
    if isinstance(given, bool) or not isinstance(given, (str, int, float)):
        return None
    try:
        found = float(str(given).strip().replace(",", "."))
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def local_time(given: Any, *patterns: str) -> datetime | None:
    """An hour written without a zone is Warsaw's; parts of a second are left out."""
    text = str(given or "").strip().partition(".")[0]
    for pattern in patterns:
        try:
            return datetime.strptime(text, pattern).replace(tzinfo=WARSAW)
        except ValueError:
            continue
    return None


def check_json(
    system: str, address: str, asked: str, *, query: dict[str, str] | None = None
) -> tuple[Check, ...]:
    """The usual questions: is the address one, does somebody answer, can it be read."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return (Check(system, "ustawienia", "error", f"Adres „{address}” jest niepoprawny."),)
    found = [Check(system, "ustawienia", "ok", f"Adres: {address}.")]
    if parts.scheme == "http":
        found.append(
            Check(system, "ustawienia", "warning", "Połączenie nie jest szyfrowane (dopuszczalne w demo).")
        )
    try:
        json_of(system, asked, query=query, max_bytes=8 * 1024 * 1024)
    except PartnerSilent:
        return (
            *found,
            Check(
                system, "połączenie", "error", "System nie odpowiada albo mówi niezrozumiale. Sprawdź adres."
            ),
        )
    return (*found, Check(system, "połączenie", "ok", "System odpowiada."))
