"""ePUAP: packages of the emergency download, and the service that gives out attachments once each."""

import io
import random
import threading
import zipfile
from datetime import datetime, timedelta

from simulator import letters
from simulator.letters import AttachmentPlan, Plan

MOST = 9999
ADDRESS = "https://epuap.gov.pl/file-download-servlet/DownloadServlet?fileId="
VARIANTS = {
    1: "jedno pismo od mieszkanki, bez załączników",
    2: "pismo urzędu z załącznikiem PDF zapisanym w środku",
    3: "pismo urzędu z załącznikami podanymi adresem",
    4: "starszy wzór 1410, nadawca z numerem PESEL, adresem i telefonem",
    5: "trzy pisma w jednej paczce",
    6: "deskryptor wskazuje plik, którego nie ma",
    7: "dwoje nadawców, załączniki obu rodzajów",
    8: "„inne pismo” z uszkodzonym załącznikiem",
}
_BEGIN = datetime(2026, 9, 1, 8, 0)  # noqa: DTZ001 - ePUAP's descriptors name no zone


def make_package(number: int) -> bytes:
    """The package with this number, always the same."""
    chance = random.Random(number)
    plans = [_plan(number, index, chance) for index in range(3 if number == 5 else 1)]
    names = (
        ["Pismo ogolne (ePUAP).xml"] if len(plans) == 1 else [f"Pismo {i + 1}.xml" for i in range(len(plans))]
    )
    told = ["Pismo_1234567.xml"] if number == 6 else names
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, "Deskryptor.xml", letters.make_descriptor(plans, told))
        for name, plan in zip(names, plans, strict=True):
            _put(archive, name, letters.make_letter(plan))
    return target.getvalue()


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """An entry with a fixed date, so that the same package has the same bytes."""
    entry = zipfile.ZipInfo(name, (2026, 9, 1, 8, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)


def _plan(number: int, index: int, chance: random.Random) -> Plan:
    """What the letter will be: fixed for the named variants, by chance for the rest."""
    by_institution = number in (2, 3) or (number > len(VARIANTS) and chance.random() < 0.4)
    attachments: list[AttachmentPlan] = []
    if number in (2, 7) or (number > len(VARIANTS) and chance.random() < 0.4):
        attachments.append(AttachmentPlan("zalacznik.pdf", "application/pdf", letters.make_pdf(number)))
    if number in (3, 7) or (number > len(VARIANTS) and chance.random() < 0.2):
        for part, (name, mime) in enumerate(letters.LINKED, start=1):
            attachments.append(AttachmentPlan(name, mime, address=f"{ADDRESS}{file_id(number, index, part)}"))
    if number == 8:
        attachments.append(AttachmentPlan("skan.pdf", "application/pdf", b"", is_broken=True))
    return Plan(
        pattern="1410" if number == 4 or (number > len(VARIANTS) and chance.random() < 0.3) else "4566",
        topic=letters.TOPICS[(number - 1 + index) % len(letters.TOPICS)],
        senders=tuple(
            letters.sender(chance, by_institution=by_institution, is_full=number == 4)
            for _ in range(2 if number == 7 else 1)
        ),
        sent_at=_BEGIN + timedelta(days=number % 80, minutes=37 * number % 480 + index, milliseconds=549),
        number=number * 10 + index,
        attachments=tuple(attachments),
        own_words="zawiadomienie" if number == 8 else "",
    )


def file_id(number: int, index: int, part: int) -> str:
    """The identifier of an attachment given by address."""
    return f"{number}{index}{part:03}"


class FileService:
    """Gives out each file once, as ePUAP does."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._lock = threading.Lock()

    @property
    def taken_count(self) -> int:
        """How many were given out."""
        return len(self._taken)

    def give_out(self, wanted: str) -> bytes | None:
        """The file, or None when there is none or it was given out already."""
        if not wanted.isdigit() or not 5 <= len(wanted) <= 8:
            return None
        part = int(wanted[-3:])
        if not 1 <= part <= len(letters.LINKED):
            return None
        with self._lock:
            if wanted in self._taken:
                return None
            self._taken.add(wanted)
        return letters.linked_content(part, int(wanted[:-4] or 0))
