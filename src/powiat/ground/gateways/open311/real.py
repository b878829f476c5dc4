"""Another office's Open311 server over the network. XML is asked for: it is the one format that every server has."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from powiat.ground.gateways.data import (
    Check,
    Outgoing,
    PartnerCategory,
    PartnerRefused,
    PartnerSilent,
    PartnerState,
    Receipt,
)
from powiat.ground.gateways.open311.read import Row, read_moment, read_rows
from powiat.ground.gateways.outward import check_address, judge
from powiat.ground.gateways.wire import Answer, Call, ask

_SYSTEM = "Open311"
_MOST_BYTES = 4 * 1024 * 1024
_BATCH = 50


class RealOpen311:
    """Speaks to the address that the county keeps with the service; `inside` are partners in our own network."""

    def __init__(self, address: str, *, key: str = "", inside: Collection[str] = ()) -> None:
        self.address = address.rstrip("/")
        self.key = key
        self.inside = inside

    def services(self) -> tuple[PartnerCategory, ...]:
        """See face.Open311."""
        return tuple(
            PartnerCategory(
                row["service_code"],
                row.get("service_name", ""),
                row.get("group", ""),
                row.get("metadata", "").lower() == "true",
            )
            for row in self._rows("services", "services", "service")
            if row.get("service_code")
        )

    def send(self, report: Outgoing) -> Receipt:
        """See face.Open311."""
        form = [("api_key", self.key), ("service_code", report.category_code)]
        form += [("lat", f"{report.latitude:.6f}"), ("long", f"{report.longitude:.6f}")]
        form += [
            (name, value)
            for name, value in (
                ("address_string", report.address),
                ("description", f"{report.description}\n\n[{report.marker}]".strip()),
                ("first_name", report.first_name),
                ("last_name", report.last_name),
                ("email", report.email),
                ("phone", report.phone),
            )
            if value
        ]
        form += [("media_url", address) for address in report.media_urls]
        form += [(f"attribute[{code}]", value) for code, value in report.attributes]
        answer = self._ask("POST", "requests", form=form)
        rows = read_rows(answer.content, "service_requests", "request")
        if not rows or not (rows[0].get("service_request_id") or rows[0].get("token")):
            raise PartnerSilent("Open311: neither number nor token")
        row = rows[0]
        return Receipt(row.get("service_request_id", ""), row.get("token", ""), row.get("service_notice", ""))

    def find(self, marker: str, *, since: datetime) -> str:
        """See face.Open311."""
        start = (since - timedelta(minutes=10)).isoformat(timespec="seconds")
        rows = self._rows("requests", "service_requests", "request", {"start_date": start})
        for row in rows:
            if f"[{marker}]" in row.get("description", ""):
                return row.get("service_request_id", "")
        return ""

    def number_of(self, token: str) -> str:
        """See face.Open311."""
        try:
            rows = self._rows(f"tokens/{_safe(token)}", "service_requests", "request")
        except PartnerRefused:
            # Servers answer 404 or 400 until the number is given.
            return ""
        return rows[0].get("service_request_id", "") if rows else ""

    def states(self, numbers: Iterable[str]) -> tuple[PartnerState, ...]:
        """See face.Open311. An unknown number may make some servers refuse the whole list: then one by one."""
        wanted = list(numbers)
        found: list[PartnerState] = []
        for at in range(0, len(wanted), _BATCH):
            batch = wanted[at : at + _BATCH]
            try:
                found += self._states(batch)
            except PartnerRefused:
                if len(batch) > 1:
                    for number in batch:
                        found += self.states([number])
        return tuple(found)

    def _states(self, batch: list[str]) -> list[PartnerState]:
        rows = self._rows(
            "requests", "service_requests", "request", {"service_request_id": ",".join(map(_safe, batch))}
        )
        return [
            PartnerState(
                row["service_request_id"],
                row.get("status", "").lower() == "closed",
                row.get("status_notes", ""),
                read_moment(row.get("updated_datetime", "")),
            )
            for row in rows
            if row.get("service_request_id") in batch
        ]

    def check(self) -> tuple[Check, ...]:
        """See face.Open311."""
        trouble = check_address(self.address, inside=self.inside)
        if trouble:
            return (Check(_SYSTEM, "ustawienia", "error", f"{self.address}: {trouble}"),)
        found = [Check(_SYSTEM, "ustawienia", "ok", f"Adres: {self.address}.")]
        if not self.key:
            message = "Brakuje klucza API w katalogu kluczy: partner odmówi przyjęcia zgłoszeń."
            found.append(Check(_SYSTEM, "uprawnienia", "warning", message))
        try:
            count = len(self.services())
        except PartnerSilent:
            found.append(
                Check(_SYSTEM, "połączenie", "error", "Partner nie odpowiada. Sprawdź adres i sieć.")
            )
        except PartnerRefused as refused:
            found.append(Check(_SYSTEM, "połączenie", "error", refused.message))
        else:
            found.append(Check(_SYSTEM, "połączenie", "ok", f"Partner odpowiada; kategorii: {count}."))
        return tuple(found)

    def _rows(
        self, path: str, container: str, element: str, query: dict[str, str] | None = None
    ) -> list[Row]:
        return read_rows(self._ask("GET", path, query=query).content, container, element)

    def _ask(
        self,
        method: str,
        path: str,
        *,
        query: dict[str, str] | None = None,
        form: list[tuple[str, str]] | None = None,
    ) -> Answer:
        address = f"{self.address}/{path}.xml"
        pinned = judge(address, inside=self.inside)
        answer = ask(
            _SYSTEM,
            Call(method, address, query=query, form=form, pinned=pinned, seconds=10, max_bytes=_MOST_BYTES),
        )
        if 200 <= answer.status < 300:
            return answer
        if 400 <= answer.status < 500 and answer.status not in (408, 425, 429):
            raise PartnerRefused(_refusal(answer))
        raise PartnerSilent(f"{_SYSTEM}: status {answer.status}")


def _safe(part: str) -> str:
    """Numbers and tokens of a stranger go into our addresses: only signs that cannot change the address."""
    if not part or not all(sign.isalnum() or sign in "-_." for sign in part) or part.strip(".") == "":
        raise PartnerRefused("Partner podał numer, którego nie można użyć.")
    return part


def _refusal(answer: Answer) -> str:
    """The partner's own words, when it gave any."""
    try:
        rows = read_rows(answer.content, "errors", "error")
    except PartnerSilent:
        rows = []
    words = " ".join(row.get("description", "") for row in rows).strip()[:300]
    return f"Partner odmówił: {words}" if words else f"Partner odmówił (status {answer.status})."
