"""What signing tells other apps: reports on signatures, in values that never change."""

import enum
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


class Verdict(enum.StrEnum):
    """Instrukcja kancelaryjna § 19: the three results a clerk may write down about a signature."""

    VALID = "ważny"
    INVALID = "nieważny"
    UNKNOWN = "brak możliwości weryfikacji"


class Coverage(enum.StrEnum):
    """How much of the document stands under the signature."""

    WHOLE = "cały dokument"
    REVISION = "cały dokument; później dopisano tylko kolejne podpisy"
    CHANGED = "dokument zmieniono po złożeniu podpisu"
    PART = "tylko część dokumentu"
    UNKNOWN = "nie udało się ustalić"


@dataclass(frozen=True, slots=True)
class SignatureCheck:
    """One signature: who, when, whether it holds, whom we trust and what it covers."""

    kind: str
    signer: str
    issuer: str
    serial: str
    signed_at: datetime | None
    timestamped_at: datetime | None
    intact: bool
    trusted: bool
    coverage: Coverage
    verdict: Verdict
    remarks: tuple[str, ...] = ()
    person: str = ""
    person_id: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The validation report of one file; `signatures` is empty when the file carries none."""

    name: str
    sha256: str
    checked_at: datetime
    signatures: tuple[SignatureCheck, ...] = ()
    problem: str = ""

    @property
    def is_signed(self) -> bool:
        """True when at least one signature was found."""
        return bool(self.signatures)

    @property
    def verdict(self) -> Verdict | None:
        """The weakest of the signatures; None when there is nothing to judge."""
        if self.problem:
            return Verdict.UNKNOWN
        found = {one.verdict for one in self.signatures}
        for verdict in (Verdict.INVALID, Verdict.UNKNOWN, Verdict.VALID):
            if verdict in found:
                return verdict
        return None


@dataclass(frozen=True, slots=True)
class SignedCopy:
    """A file signed outside and taken in: where it lies and what its report says."""

    file_id: UUID
    report_id: int
    report: Report


class RejectedSignature(Exception):
    """A signed file that may not be taken in; `message` is a sentence for the clerk."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class SealUnavailable(Exception):
    """There are no keys of the seal, or the document cannot be sealed."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
