"""ePUAP over the network: the file service, at the address of the settings."""

from urllib.parse import urlsplit

from powiat.ground.gateways.data import Check, PartnerRefused, PartnerSilent
from powiat.ground.gateways.epuap.file_address import PATH, file_id_of
from powiat.ground.gateways.wire import get

_SYSTEM = "ePUAP"


class RealEpuap:
    """Asks the partner whose address the settings give: ePUAP itself, or the simulator."""

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/")

    def download(self, address: str) -> bytes:
        """See face.Epuap. Only the identifier is taken from the letter; the host is ours to choose."""
        answer = get(_SYSTEM, self.address + PATH, query={"fileId": file_id_of(address)})
        if answer.status == 200:
            return answer.content
        if answer.status in (400, 403, 404, 410):
            raise PartnerRefused("ePUAP nie wydał tego pliku: nie ma go albo został już pobrany.")
        raise PartnerSilent(f"{_SYSTEM}: status {answer.status}")

    def check(self) -> tuple[Check, ...]:
        """Settings and connection; the file service of letters asks for no credentials of ours."""
        parts = urlsplit(self.address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return (Check(_SYSTEM, "ustawienia", "error", f"Adres „{self.address}” jest niepoprawny."),)
        found = [Check(_SYSTEM, "ustawienia", "ok", f"Adres: {self.address}.")]
        if parts.scheme == "http":
            found.append(
                Check(
                    _SYSTEM, "ustawienia", "warning", "Połączenie nie jest szyfrowane (dopuszczalne w demo)."
                )
            )
        try:
            status = get(_SYSTEM, self.address + "/", max_bytes=10 * 1024 * 1024).status
        except PartnerSilent:
            return (
                *found,
                Check(_SYSTEM, "połączenie", "error", "System nie odpowiada. Sprawdź adres i sieć."),
            )
        if status >= 500:
            return (*found, Check(_SYSTEM, "połączenie", "error", f"System zgłasza błąd {status}."))
        return (*found, Check(_SYSTEM, "połączenie", "ok", "System odpowiada."))
