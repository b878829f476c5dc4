"""Open311: two gminas with report systems of their own, unlike in everything that the standard leaves open.

Sędziejowice gives a number at once and JSON as bare arrays; Widawa gives a token, the number only at the second
question, and JSON wrapped in an object. Each forgets everything when the simulator stops.
"""

import json
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import parse_qsl
from xml.sax.saxutils import escape

CATEGORIES = (
    ("DROGI", "Drogi i chodniki", "Drogi"),
    ("OSWIETLENIE", "Oświetlenie uliczne", "Drogi"),
    ("ODPADY", "Odpady i czystość", "Czystość"),
    ("ZIELEN", "Zieleń i drzewa", "Zieleń"),
    ("INNE", "Inne sprawy gminy", "Inne"),
)
_ONE_OF = {"services": "service", "service_requests": "request", "errors": "error", "discovery": ""}
Row = dict[str, str]


@dataclass
class Taken:
    """A report that came in."""

    number: str
    token: str
    code: str
    text: str
    lat: str
    long: str
    address: str
    sender: str
    at: datetime
    is_closed: bool = False
    notes: str = ""
    changed_at: datetime | None = None
    asked: int = 0


@dataclass
class Gmina:
    """One gmina's system."""

    slug: str
    name: str
    gives_tokens: bool
    wraps_json: bool
    taken: list[Taken] = field(default_factory=list)


class Gminas:
    """Both of them, behind addresses `/open311/<gmina>/v2/…`."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.all = {
            one.slug: one
            for one in (
                Gmina("sedziejowice", "Gmina Sędziejowice", gives_tokens=False, wraps_json=False),
                Gmina("widawa", "Gmina Widawa", gives_tokens=True, wraps_json=True),
            )
        }

    def serve(self, method: str, path: str, query: str, body: bytes) -> tuple[str, str, bytes]:
        """Status, kind and content of the answer."""
        parts = path.strip("/").split("/")
        gmina = self.all.get(parts[1]) if len(parts) >= 4 and parts[2] == "v2" else None
        what, _, form = "/".join(parts[3:]).rpartition(".")
        if gmina is None or form not in ("xml", "json"):
            return _answer("404 Not Found", "errors", _error("404", "Nie ma takiego adresu."), "xml", False)
        fields = dict(parse_qsl(query) + parse_qsl(body.decode("utf-8", "replace")))
        with self.lock:
            status, root, rows = _called(gmina, method, what, fields)
        return _answer(status, root, rows, form, gmina.wraps_json)

    def close(self, number: str) -> None:
        """A gmina has dealt with the report; pressed by hand on the first page."""
        with self.lock:
            for gmina in self.all.values():
                for one in gmina.taken:
                    if one.number == number and not one.is_closed:
                        one.is_closed, one.changed_at = True, datetime.now(UTC)
                        one.notes = "Usterka usunięta przez służby gminy."


def _called(gmina: Gmina, method: str, what: str, fields: Row) -> tuple[str, str, list[Row]]:
    if method == "POST" and what == "requests":
        return _take(gmina, fields)
    if what == "services":
        rows = [
            {"service_code": code, "service_name": name, "description": name, "metadata": "false"}
            | {"type": "realtime", "keywords": "", "group": group}
            for code, name, group in CATEGORIES
        ]
        return "200 OK", "services", rows
    if what == "requests" or what.startswith("requests/"):
        asked = what.partition("/")[2] or fields.get("service_request_id", "")
        wanted = {one for one in asked.split(",") if one}
        rows = [_row(one) for one in gmina.taken if not wanted or one.number in wanted]
        if wanted and not rows:
            return "404 Not Found", "errors", _error("404", "Nie ma takiego zgłoszenia.")
        return "200 OK", "service_requests", rows
    if what.startswith("tokens/"):
        return _exchange(gmina, what.removeprefix("tokens/"))
    return "404 Not Found", "errors", _error("404", "Nie ma takiego adresu.")


def _take(gmina: Gmina, fields: Row) -> tuple[str, str, list[Row]]:
    if not fields.get("api_key"):
        return "403 Forbidden", "errors", _error("403", "Brakuje klucza api_key.")
    if fields.get("service_code") not in {code for code, _, _ in CATEGORIES}:
        return "404 Not Found", "errors", _error("404", "Nie ma takiej kategorii (service_code).")
    place = len(gmina.taken) + 1
    one = Taken(
        number=f"{gmina.slug[:3].upper()}-{place:04}",
        token=f"{gmina.slug}-{place}-{datetime.now(UTC):%H%M%S}",
        code=fields["service_code"],
        text=fields.get("description", ""),
        lat=fields.get("lat", ""),
        long=fields.get("long", ""),
        address=fields.get("address_string", ""),
        sender=" ".join(filter(None, (fields.get("first_name"), fields.get("last_name")))),
        at=datetime.now(UTC),
    )
    gmina.taken.append(one)
    answer = {"token": one.token} if gmina.gives_tokens else {"service_request_id": one.number}
    notice = f"{gmina.name} przyjęła zgłoszenie."
    return "200 OK", "service_requests", [answer | {"service_notice": notice, "account_id": ""}]


def _exchange(gmina: Gmina, token: str) -> tuple[str, str, list[Row]]:
    for one in gmina.taken:
        if one.token == token:
            one.asked += 1
            if one.asked >= 2:
                return "200 OK", "service_requests", [{"service_request_id": one.number, "token": token}]
    return "404 Not Found", "errors", _error("404", "Numer nie jest jeszcze nadany.")


def _row(one: Taken) -> Row:
    changed = one.changed_at or one.at
    return {
        "service_request_id": one.number,
        "status": "closed" if one.is_closed else "open",
        "status_notes": one.notes,
        "service_code": one.code,
        "description": one.text,
        "requested_datetime": one.at.isoformat(timespec="seconds"),
        "updated_datetime": changed.isoformat(timespec="seconds"),
        "address": one.address,
        "lat": one.lat,
        "long": one.long,
    }


def _error(code: str, words: str) -> list[Row]:
    return [{"code": code, "description": f"SYMULATOR: {words}"}]


def _answer(status: str, root: str, rows: list[Row], form: str, wraps: bool) -> tuple[str, str, bytes]:
    if form == "json":
        content: object = {root: rows} if wraps and root != "errors" else rows
        return status, "application/json; charset=utf-8", json.dumps(content, ensure_ascii=False).encode()
    pieces = [f'<?xml version="1.0" encoding="utf-8"?>\n<{root}>']
    for row in rows:
        inner = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in row.items())
        pieces.append(f"<{_ONE_OF[root]}>{inner}</{_ONE_OF[root]}>")
    pieces.append(f"</{root}>")
    return status, "text/xml; charset=utf-8", "".join(pieces).encode()
