"""An SMS gateway over the network, in the manner of SMSAPI: a form in, JSON out, a bearer token, `idx` as our key.

The manner is taken from memory of its public manual and has not been tried against the true service; the office has
to check it with its own account.
"""

import json
from typing import Any

from powiat.ground.gateways.data import Check, PartnerRefused, PartnerSilent
from powiat.ground.gateways.sms.fake import WRONG_NUMBER
from powiat.ground.gateways.sms.number import dialled
from powiat.ground.gateways.wire import Call, ask

_SYSTEM = "SMS"
_MOST_BYTES = 256 * 1024
# A message with this key was taken before: exactly what a repeated sending hopes for.
_KNOWN_KEY = 53
_REFUSALS = {
    11: "Wiadomość jest za długa albo pusta.",
    13: WRONG_NUMBER,
    14: "Bramka SMS nie zna tej nazwy nadawcy.",
    101: "Bramka SMS nie przyjęła hasła (tokenu).",
    103: "Na koncie w bramce SMS nie ma środków.",
}


class RealSms:
    """Speaks to the address of the settings; the token lies in a file."""

    def __init__(self, address: str, *, token: str, sender: str) -> None:
        self.address = address.rstrip("/")
        self._token = token
        self._sender = sender

    def send(self, *, to: str, text: str, key: str) -> str:
        """See face.Sms."""
        number = dialled(to)
        if not number:
            raise PartnerRefused(WRONG_NUMBER)
        said = self._ask(
            "POST", "sms.do",
            [("to", number), ("message", text), ("from", self._sender), ("idx", key), ("check_idx", "1"),
             ("format", "json"), ("encoding", "utf-8")],
        )  # fmt: skip
        if said.get("error") == _KNOWN_KEY:
            return key
        self._raise_refusal(said)
        rows = said.get("list")
        if not (isinstance(rows, list) and rows and isinstance(rows[0], dict) and rows[0].get("id")):
            raise PartnerSilent(f"{_SYSTEM}: no number of the message")
        return str(rows[0]["id"])[:80]

    def check(self) -> tuple[Check, ...]:
        """Settings, connection, credentials."""
        found = [Check(_SYSTEM, "ustawienia", "ok", f"Adres: {self.address}.")]
        if not self._token:
            message = "Brakuje pliku z tokenem w katalogu kluczy (sms/token): bramka odmówi."
            return (*found, Check(_SYSTEM, "uprawnienia", "error", message))
        try:
            said = self._ask("GET", "profile")
            self._raise_refusal(said)
        except PartnerSilent:
            return (
                *found,
                Check(_SYSTEM, "połączenie", "error", "Bramka nie odpowiada. Sprawdź adres i sieć."),
            )
        except PartnerRefused as refused:
            return (*found, Check(_SYSTEM, "uprawnienia", "error", refused.message))
        points = said.get("points")
        words = (
            f"Bramka odpowiada; środki na koncie: {points}." if points is not None else "Bramka odpowiada."
        )
        return (*found, Check(_SYSTEM, "połączenie", "ok", words))

    def _ask(self, method: str, path: str, form: list[tuple[str, str]] | None = None) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self._token}", "Accept": "application/json"}
        answer = ask(
            _SYSTEM,
            Call(
                method, f"{self.address}/{path}", form=form, headers=headers, seconds=10,
                max_bytes=_MOST_BYTES,
            ),
        )  # fmt: skip
        if answer.status == 401:
            raise PartnerRefused(_REFUSALS[101])
        try:
            said = json.loads(answer.content)
        except (ValueError, RecursionError) as error:
            raise PartnerSilent(f"{_SYSTEM}: no JSON, status {answer.status}") from error
        if not isinstance(said, dict) or answer.status >= 500:
            raise PartnerSilent(f"{_SYSTEM}: status {answer.status}")
        return said

    def _raise_refusal(self, said: dict[str, Any]) -> None:
        code = said.get("error")
        if not code:
            return
        words = _REFUSALS.get(code) if isinstance(code, int) else None
        raise PartnerRefused(words or f"Bramka SMS odmówiła (błąd {str(code)[:20]}).")
