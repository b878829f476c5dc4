"""Web Push over the network."""

from collections.abc import Collection

from powiat.ground.gateways.data import Check, PartnerGone, PartnerRefused, PartnerSilent, PushMessage
from powiat.ground.gateways.outward import check_address, judge
from powiat.ground.gateways.push.seal import read_keys, seal
from powiat.ground.gateways.push.vapid import authorization
from powiat.ground.gateways.wire import Call, ask

_SYSTEM = "Web Push"
_SECONDS, _MOST_BYTES = 10, 64 * 1024
# Said where the browser has left for good (RFC 8030, 7.3 and 8.1).
_GONE = frozenset({404, 410})
_LATER = frozenset({408, 425, 429})


class RealPush:
    """Calls whichever service a browser named; `inside` are those of our own network (the simulator in the demo)."""

    def __init__(self, contact: str, inside: Collection[str] = ()) -> None:
        self._contact, self._inside = contact, inside

    def trouble(self, message: PushMessage) -> str:
        """See face.PushService."""
        return check_address(message.endpoint, inside=self._inside) or keys_trouble(message)

    def send(self, message: PushMessage) -> None:
        """See face.PushService."""
        pinned = judge(message.endpoint, inside=self._inside)
        headers = {
            "Authorization": authorization(message.endpoint, self._contact),
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(message.seconds_to_live),
            "Urgency": "high" if message.is_urgent else "normal",
        }
        body = seal(message.content, message.p256dh, message.auth)
        call = Call(
            "POST", message.endpoint, content=body, headers=headers,
            pinned=pinned, seconds=_SECONDS, max_bytes=_MOST_BYTES,
        )  # fmt: skip
        status = ask(_SYSTEM, call).status
        if status in _GONE:
            raise PartnerGone(f"Usługa odpowiedziała {status}: przeglądarka wypisała się z powiadomień.")
        if 400 <= status < 500 and status not in _LATER:
            raise PartnerRefused(f"Usługa powiadomień odpowiedziała {status}.")
        if not 200 <= status < 300:
            raise PartnerSilent(f"{_SYSTEM}: status {status}")

    def check(self) -> tuple[Check, ...]:
        """There is no one partner to ask."""
        return (Check(_SYSTEM, "ustawienia", "ok", "Powiadomienia trafiają do przeglądarek."),)


def keys_trouble(message: PushMessage) -> str:
    """A Polish sentence on keys that no browser gives, "" for good ones."""
    try:
        read_keys(message.p256dh, message.auth)
    except ValueError:
        return "Przeglądarka podała niepoprawne klucze powiadomień."
    return ""
