"""Push: a push service (RFC 8030) that keeps what it is handed, sealed as it came, for whoever plays the browser.

`/push/<name>` takes messages; `/push/<name>/skrzynka` gives them out; `/push/<name>/wypisz` makes the browser leave
(410 from then on). It asks for VAPID (RFC 8292) and for the coding that browsers read, as the true services do.
"""

import json
import re
import threading
from base64 import b64encode
from typing import Any

_PLACE = re.compile(r"/push/([\w-]{1,64})(/skrzynka|/wypisz)?")
_VAPID = re.compile(r"vapid t=[\w-]+\.[\w-]+\.[\w-]+, ?k=[\w-]{87}")
_MOST, _MOST_BYTES = 50, 4096
_JSON, _PLAIN = "application/json; charset=utf-8", "text/plain; charset=utf-8"


class PushService:
    """Boxes by name; gone when the simulator stops."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.boxes: dict[str, list[dict[str, str]]] = {}
        self.left: set[str] = set()

    def serve(self, environ: dict[str, Any], path: str) -> tuple[str, str, bytes]:
        """Status, kind and content of the answer."""
        found = _PLACE.fullmatch(path)
        if found is None:
            return "404 Not Found", _PLAIN, b"SYMULATOR: nie ma takiego adresu"
        name, deed = found[1], found[2]
        with self.lock:
            if deed == "/skrzynka":
                return "200 OK", _JSON, json.dumps(self.boxes.get(name, [])).encode()
            if deed == "/wypisz":
                self.left.add(name)
                return "200 OK", _PLAIN, b"SYMULATOR: wypisano"
            return self._take(environ, name)

    def _take(self, environ: dict[str, Any], name: str) -> tuple[str, str, bytes]:
        length = int(environ.get("CONTENT_LENGTH") or 0)
        if length > _MOST_BYTES:
            return "413 Content Too Large", _PLAIN, b"SYMULATOR: wiadomosc jest za duza"
        body = environ["wsgi.input"].read(length)
        if name in self.left:
            return "410 Gone", _PLAIN, b"SYMULATOR: przegladarka wypisala sie"
        if not _VAPID.fullmatch(environ.get("HTTP_AUTHORIZATION", "")):
            return "401 Unauthorized", _PLAIN, b"SYMULATOR: brak VAPID"
        if environ.get("HTTP_CONTENT_ENCODING") != "aes128gcm" or not environ.get("HTTP_TTL", "").isdigit():
            return "400 Bad Request", _PLAIN, b"SYMULATOR: zle naglowki"
        box = self.boxes.setdefault(name, [])
        box.append(
            {
                "body": b64encode(body).decode(), "ttl": environ["HTTP_TTL"],
                "urgency": environ.get("HTTP_URGENCY", ""), "authorization": environ["HTTP_AUTHORIZATION"],
            }
        )  # fmt: skip
        del box[:-_MOST]
        return "201 Created", _PLAIN, b""
