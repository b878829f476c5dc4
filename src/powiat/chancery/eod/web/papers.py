"""Papers: what lies in a case or a letter, as plain values for the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings

from powiat.chancery.eod.domain.deadlines import StepKind, Working
from powiat.chancery.eod.models import Case, CaseParty, Letter, LetterFile
from powiat.chancery.eod.web import tables
from powiat.chancery.signing import api as signing
from powiat.ground.files import api as files
from powiat.ground.files.data import StoredFile
from powiat.ground.ui.parts import Task
from powiat.registers.parties import api as parties

# Only these may carry a signature that we can read.
SIGNED_KINDS = ("application/pdf", "application/xml", "text/xml")


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file of a letter, its content when we have it, and what is known of its signature."""

    row: LetterFile
    file: StoredFile | None
    sentence: str | None = None

    @property
    def own_path(self) -> str:
        """Where it lies in this house: only such an address becomes a link, those of strangers do not."""
        inside = settings.PUBLIC_ADDRESS.rstrip("/") + "/"
        return self.row.address[len(inside) - 1 :] if self.row.address.startswith(inside) else ""

    @property
    def may_be_signed(self) -> bool:
        """True when it makes sense to ask about a signature."""
        return self.file is not None and self.file.mime in SIGNED_KINDS


@dataclass(frozen=True, slots=True)
class LetterPaper:
    """A letter in a case, with its files."""

    letter: Letter
    opens: bool
    files: tuple[Enclosed, ...]


@dataclass(frozen=True, slots=True)
class TermStep:
    """One line of how the term came out."""

    day: object
    reason: str
    basis: str
    is_idle: bool


@dataclass(frozen=True, slots=True)
class CasePartyLine:
    """A party of the case, by name and role."""

    id: int
    name: str
    role: str


def documents_of(case: Case) -> list[Task]:
    """The documents of the case: kind, number, addressee and state."""
    return [
        Task(
            title=document.title,
            status=document.get_stage_display(),
            tone=tables.DOCUMENT_TONES[document.stage],
            url=f"/biurko/dokumenty/{document.pk}/",
            hint=" · ".join(
                filter(
                    None,
                    (
                        document.get_kind_display(),
                        f"pismo nr {document.number}",
                        f"wersja {document.last_version}",
                        f"do: {document.recipient_name}" if document.recipient_name else "",
                    ),
                )
            ),
        )
        for document in case.documents.all()
    ]


def letters_of(case: Case) -> list[LetterPaper]:
    """The letters in the case with their files; three queries however many there are."""
    inside = list(case.letters.select_related("letter").prefetch_related("letter__files"))
    ids = [one.file_id for row in inside for one in row.letter.files.all() if one.file_id]
    stored = files.describe(ids) if ids else {}
    return [
        LetterPaper(
            row.letter,
            row.opens,
            tuple(Enclosed(one, stored.get(one.file_id)) for one in row.letter.files.all()),
        )
        for row in inside
    ]


def parties_of(case: Case) -> list[CasePartyLine]:
    """The parties of the case; the main one first, though he may have no row of his own."""
    rows: list[CaseParty] = list(case.parties.all())
    lines = [CasePartyLine(one.party_id, "", one.get_role_display()) for one in rows]
    known = {one.party_id for one in rows}
    found = []
    if case.party_id and case.party_id not in known:
        found.append(CasePartyLine(case.party_id, case.party_name, "strona"))
    for line in lines:
        name = case.party_name if line.id == case.party_id else parties.get(line.id).name
        found.append(CasePartyLine(line.id, name, line.role))
    return found


def steps_of(working: Working | None) -> list[TermStep]:
    """How the term came out, line by line."""
    if working is None:
        return []
    return [
        TermStep(
            step.after or step.before,
            step.reason,
            step.legal_basis,
            step.kind in (StepKind.IGNORED, StepKind.STANDING),
        )
        for step in working.steps
    ]


def sentences_of(file_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Instrukcja kancelaryjna § 19: for each file that was checked and is signed, the note on its signature."""
    reports = signing.reports_of(list(file_ids))
    return {id: signing.sentence(report) for id, report in reports.items() if report.is_signed}
