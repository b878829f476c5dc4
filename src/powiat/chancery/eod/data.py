"""What eod tells others, and what others hand to it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """A file that came with a letter, stored already (`file_id`), or only an address where it lies."""

    title: str
    role: str = "attachment"
    file_id: UUID | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sent it, as far as the letter says. `kind`: person, company or office."""

    name: str
    kind: str = "person"
    first_name: str = ""
    last_name: str = ""
    pesel: str = ""
    nip: str = ""
    regon: str = ""
    krs: str = ""
    ade: str = ""
    email: str = ""
    phone: str = ""
    street: str = ""
    building: str = ""
    premises: str = ""
    postal_code: str = ""
    town: str = ""


@dataclass(frozen=True, slots=True)
class IncomingLetter:
    """A letter at the door, from whatever channel: eboi, epuap, edoreczenia, paper, email.

    `idempotency_key` makes a repeated hand-over answer with the first receipt instead of a second letter.
    """

    channel: str
    subject: str
    sender: Sender | None
    received_at: datetime
    body: str = ""
    kind: str = "pismo"
    files: tuple[IncomingFile, ...] = ()
    sender_ref: str = ""
    dated: str = ""
    reply_channel: str = ""
    reply_address: str = ""
    form_code: str = ""
    form_version: int | None = None
    answers: dict[str, Any] | None = None
    jrwa_hint: str = ""
    unit_hint: str = ""
    case_mark: str = ""
    warnings: tuple[str, ...] = ()
    idempotency_key: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the sender gets: the number and the hour. `is_new` is False when the letter had come before."""

    letter_id: int
    rpw: str
    registered_at: datetime
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class ClassChoice:
    """A class of the file plan in which a case may be opened, and the term that is usual in it."""

    id: int
    symbol: str
    label: str
    term_id: int | None


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """A document of a case that its party may see."""

    id: int
    title: str
    kind: str
    stage: str
    file_id: UUID | None
    dispatch_id: int | None
    sent_at: datetime | None
    delivered_on: date | None
    answer_by: date | None
    channel: str = ""


@dataclass(frozen=True, slots=True)
class CaseStatus:
    """A case as its party may know it: no data of other people, no notes of clerks."""

    case_id: int
    mark: str
    title: str
    stage: str
    opened_at: datetime
    due_on: date | None
    unit_name: str
    handler_name: str
    handler_phone: str
    documents: tuple[DocumentRef, ...] = field(default_factory=tuple)
    initiated_on: date | None = None


@dataclass(frozen=True, slots=True)
class Publishable:
    """A signed document on its way to BIP: what the bulletin needs to know of it."""

    document_id: int
    case_id: int
    mark: str
    title: str
    kind: str
    file_id: UUID
    signed_by: str
    signed_at: datetime
    unit_name: str
    personal: tuple[str, ...]
