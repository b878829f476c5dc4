"""ePUAP in memory: for tests, and for a house that has no connection."""

from powiat.ground.gateways.data import Check, PartnerRefused, PartnerSilent
from powiat.ground.gateways.epuap.file_address import file_id_of


class FakeEpuap:
    """Gives out, once each, the files it was told to hold."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.is_silent = False

    def will_hold(self, file_id: str, content: bytes) -> None:
        """From now on the file can be downloaded, once."""
        self.files[file_id] = content

    def download(self, address: str) -> bytes:
        """See face.Epuap."""
        file_id = file_id_of(address)
        if self.is_silent:
            raise PartnerSilent("ePUAP: fake")
        if file_id not in self.files:
            raise PartnerRefused("ePUAP nie wydał tego pliku: nie ma go albo został już pobrany.")
        return self.files.pop(file_id)

    def check(self) -> tuple[Check, ...]:
        """Says that nobody is there."""
        message = (
            "Połączenie jest zastąpione atrapą: paczki wczytuje się z pliku, załączników nie można pobrać."
        )
        return (Check("ePUAP", "ustawienia", "warning", message),)


fake = FakeEpuap()
