"""What happens in the chancery. Events carry ids and the facts known at the time, never rows."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class LetterRegistered:
    """A letter got its RPW number."""

    letter_id: int
    rpw: str
    channel: str
    subject: str
    at: datetime
    case_id: int | None = None


@dataclass(frozen=True, slots=True)
class LetterAssigned:
    """A letter was given to a unit (and perhaps to a post)."""

    letter_id: int
    unit_id: int
    unit_name: str
    unit_phone: str
    post_id: int | None
    user_id: int | None
    for_information: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class LetterFiled:
    """A letter was put away without a case."""

    letter_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class CaseOpened:
    """A letter became a case with a mark."""

    case_id: int
    mark: str
    title: str
    letter_id: int | None
    unit_name: str
    handler_name: str
    handler_phone: str
    due_on: date | None
    at: datetime


@dataclass(frozen=True, slots=True)
class LetterAttached:
    """A further letter was put into the files of a case."""

    letter_id: int
    case_id: int
    mark: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CaseChanged:
    """Something a party or a search should know has changed: the handler, the term, the title."""

    case_id: int
    mark: str
    handler_name: str
    handler_phone: str
    due_on: date | None
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CaseSuspended:
    """The case waits; the days do not count."""

    case_id: int
    mark: str
    basis: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CaseResumed:
    """The case goes on."""

    case_id: int
    mark: str
    due_on: date | None
    at: datetime


@dataclass(frozen=True, slots=True)
class ApprovalAsked:
    """A post is asked to approve a document."""

    document_id: int
    case_id: int
    mark: str
    title: str
    post_id: int
    user_id: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class DocumentReturned:
    """An approver sent the draft back with a remark."""

    document_id: int
    case_id: int
    mark: str
    title: str
    handler_user_id: int | None
    remark: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CaseDecided:
    """A document that settles the case was signed."""

    case_id: int
    mark: str
    document_id: int
    kind: str
    title: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DocumentSent:
    """A document left for its addressee. `channel` eboi: it waits in his case on the portal."""

    case_id: int
    mark: str
    document_id: int
    dispatch_id: int
    kind: str
    title: str
    channel: str
    answer_by: date | None
    at: datetime


@dataclass(frozen=True, slots=True)
class DecisionDelivered:
    """A document reached its addressee in law."""

    case_id: int
    mark: str
    document_id: int
    dispatch_id: int
    kind: str
    delivered_on: date
    basis: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CaseClosed:
    """The case is settled and its files are shut."""

    case_id: int
    mark: str
    how: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PublicationRequested:
    """The chancery asks BIP to show a signed document."""

    document_id: int
    case_id: int
    mark: str
    title: str
    kind: str
    by_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DocumentPublished:
    """BIP shows a document of the case, without personal data."""

    case_id: int
    mark: str
    document_id: int
    title: str
    url: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PageWithdrawalAsked:
    """The case's clerk wants the document's page in BIP taken away, for a reason that everybody will read."""

    document_id: int
    mark: str
    reason: str
    by_id: int | None
    by_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PageCorrectionAsked:
    """The case's clerk wants the document's page in BIP corrected, and says what is wrong."""

    document_id: int
    mark: str
    remark: str
    by_id: int | None
    by_name: str
    at: datetime
