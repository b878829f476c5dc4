"""The Fediverse over the network."""

import json
from collections.abc import Collection, Mapping
from typing import Any

from powiat.ground.gateways.data import Check, PartnerRefused, PartnerSilent
from powiat.ground.gateways.outward import judge
from powiat.ground.gateways.wire import Call, ask

_SYSTEM = "Fediverse"
_ACCEPT = 'application/activity+json, application/ld+json; profile="https://www.w3.org/ns/activitystreams"'
_MOST_BYTES = 256 * 1024
_SECONDS = 8
# Said by servers where the address, the person or our right is no more; the rest may pass.
_FINAL = frozenset({400, 401, 403, 404, 405, 410, 413, 415, 422})


class RealFediverse:
    """Calls whoever followed us; `inside` are partners in our own network (the simulator in the demo)."""

    def __init__(self, inside: Collection[str] = ()) -> None:
        self._inside = inside

    def fetch(self, address: str, headers: Mapping[str, str]) -> dict[str, Any]:
        """See face.Fediverse. Redirects are not followed."""
        pinned = judge(address, inside=self._inside)
        answer = ask(
            _SYSTEM,
            Call(
                "GET",
                address,
                headers={**headers, "Accept": _ACCEPT},
                pinned=pinned,
                seconds=_SECONDS,
                max_bytes=_MOST_BYTES,
            ),
        )
        if answer.status in _FINAL:
            raise PartnerRefused(f"Serwer odpowiedział {answer.status}.")
        if answer.status != 200 or "json" not in answer.mime:
            raise PartnerSilent(f"{_SYSTEM}: status {answer.status}, {answer.mime}")
        try:
            said = json.loads(answer.content)
        except (ValueError, RecursionError) as error:
            raise PartnerSilent(f"{_SYSTEM}: no JSON") from error
        if not isinstance(said, dict):
            raise PartnerSilent(f"{_SYSTEM}: no object")
        return said

    def deliver(self, inbox: str, body: bytes, headers: Mapping[str, str]) -> None:
        """See face.Fediverse."""
        pinned = judge(inbox, inside=self._inside)
        answer = ask(
            _SYSTEM,
            Call(
                "POST",
                inbox,
                content=body,
                headers=headers,
                pinned=pinned,
                seconds=_SECONDS,
                max_bytes=_MOST_BYTES,
            ),
        )
        if answer.status in _FINAL:
            raise PartnerRefused(f"Serwer odpowiedział {answer.status}.")
        if not 200 <= answer.status < 300:
            raise PartnerSilent(f"{_SYSTEM}: status {answer.status}")

    def check(self) -> tuple[Check, ...]:
        """There is no one partner to ask."""
        return (Check("Fediwersum", "ustawienia", "ok", "Wiadomości trafiają na serwery obserwujących."),)
