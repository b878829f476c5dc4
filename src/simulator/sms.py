"""SMS: an operator's gateway. It takes messages, keeps the last ones for show, and sends nothing to anybody."""

import json
from dataclasses import dataclass
from urllib.parse import parse_qsl

TOKEN = "symulator"  # noqa: S105 - said aloud, it opens nothing
LONGEST = 480
_MIME = "application/json; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Message:
    """One that was taken."""

    id: str
    key: str
    to: str
    text: str


class Gateway:
    """What came in since the start."""

    def __init__(self) -> None:
        self.taken: list[Message] = []

    def serve(self, method: str, path: str, token: str, body: bytes) -> tuple[str, str, bytes]:
        """Status, type and content."""
        if token != f"Bearer {TOKEN}":
            return self._told({"error": 101, "message": "Authorization failed"}, "401 Unauthorized")
        if method == "GET" and path == "/sms/profile":
            return self._told({"name": "SYMULATOR", "points": 1000})
        if method == "POST" and path == "/sms/sms.do":
            return self._take(dict(parse_qsl(body.decode("utf-8", "replace"))))
        return "404 Not Found", "text/plain; charset=utf-8", b"SYMULATOR: nie ma takiej strony"

    def _take(self, form: dict[str, str]) -> tuple[str, str, bytes]:
        to, text, key = form.get("to", ""), form.get("message", ""), form.get("idx", "")
        if not (to.isdigit() and 9 <= len(to) <= 15):
            return self._told({"error": 13, "message": "No valid phone numbers"})
        if not text or len(text) > LONGEST:
            return self._told({"error": 11, "message": "The message is too long or there is no message"})
        if key and form.get("check_idx") == "1" and any(one.key == key for one in self.taken):
            return self._told({"error": 53, "message": "Not unique idx"})
        message = Message(f"SYM{len(self.taken) + 1:06}", key, to, text)
        self.taken.append(message)
        row = {"id": message.id, "number": to, "status": "QUEUE", "idx": key, "error": None}
        return self._told({"count": 1, "list": [row]})

    def _told(self, said: dict, status: str = "200 OK") -> tuple[str, str, bytes]:
        return status, _MIME, json.dumps(said).encode()
