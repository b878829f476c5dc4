"""Links over the network: the first bytes of each page, no more."""

from collections.abc import Collection

from powiat.ground.gateways.data import Check, PartnerSilent
from powiat.ground.gateways.outward import judge
from powiat.ground.gateways.wire import Answer, Call, ask

_SYSTEM = "links"
_SECONDS = 8
_ENOUGH = 1024
_GONE = {404: "Strona nie istnieje (404).", 410: "Strona została usunięta (410)."}
# Said to whoever is no browser; the page itself may well be there.
_SHY = frozenset({401, 403, 405, 406, 429, 451, 501})


class RealLinks:
    """Asks with HEAD, and with GET those who do not know HEAD."""

    def __init__(self, inside: Collection[str] = ()) -> None:
        self._inside = inside

    def trouble(self, address: str) -> str:
        """See face.Links. Redirects are not followed: the other side says itself that the page has moved."""
        answer = self._ask("HEAD", address)
        if answer.status not in (200, 204) and not 300 <= answer.status < 400:
            answer = self._ask("GET", address)
        if answer.status >= 500:
            raise PartnerSilent(f"{_SYSTEM}: status {answer.status}")
        if answer.status in _GONE:
            return _GONE[answer.status]
        if answer.status >= 400 and answer.status not in _SHY:
            return f"Strona odpowiada błędem {answer.status}."
        return ""

    def _ask(self, method: str, address: str) -> Answer:
        bare = address.partition("#")[0]
        pinned = judge(bare, inside=self._inside)
        call = Call(method, bare, pinned=pinned, seconds=_SECONDS, max_bytes=_ENOUGH, is_beginning=True)
        return ask(_SYSTEM, call)

    def check(self) -> tuple[Check, ...]:
        """There is no one partner to ask."""
        return (Check("Obce strony", "ustawienia", "ok", "Odsyłacze do obcych stron są sprawdzane co noc."),)
