"""What the outside systems bring: plain values, the same whether the partner is real, simulated or fake."""

from dataclasses import dataclass
from datetime import date, datetime


class PartnerSilent(Exception):
    """The outside system did not answer, or answered with an error; trying later may help."""


class PartnerRefused(Exception):
    """The outside system answered and refused; trying again will not help. `message` is a Polish sentence."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class PartnerGone(PartnerRefused):
    """There is nobody at this address any more: it is to be forgotten."""


class RefusedPackage(Exception):
    """The package cannot be read, nothing of it was taken; `message` is one Polish sentence for the clerk."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address as the sender wrote it; nothing of it is sure to be filled."""

    street: str = ""
    building: str = ""
    flat: str = ""
    postcode: str = ""
    post_office: str = ""
    town: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Correspondent:
    """A sender or an addressee: a person or an institution, with the identifiers given."""

    kind: str  # "person" or "institution"
    name: str
    first_name: str = ""
    last_name: str = ""
    unit: str = ""
    pesel: str = ""
    nip: str = ""
    regon: str = ""
    krs: str = ""
    other_ids: tuple[tuple[str, str], ...] = ()
    address: Address | None = None
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attachment: its bytes came in the letter, or only the address from which ePUAP gives it out."""

    name: str
    mime: str
    description: str = ""
    content: bytes | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class SignatureVerdict:
    """Whether a signature fits the letter: `state` is "valid", "invalid" or "unsupported".

    It says nothing of whom to trust: chains of certificates are judged by the signing app.
    """

    state: str
    reason: str
    signer: str = ""
    signed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Descriptor:
    """What Deskryptor.xml says of one document. Texts are as given, also when they cannot be understood."""

    subject_id: str = ""
    subject_kind: str = ""
    subject_name: str = ""
    subject_first_name: str = ""
    nip: str = ""
    pesel: str = ""
    regon: str = ""
    consent: bool | None = None
    user: str = ""
    system: str = ""
    sent_text: str = ""
    sent_at: datetime | None = None
    box_name: str = ""
    box_address: str = ""
    reply_address: str = ""
    extra: str = ""
    file_name: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One document of the package. `raw` are its bytes unchanged, `key` their SHA-256: the same letter twice
    has the same key.

    `template` is the number of its pattern in the state's repository (wzór CRWD, "4566"), when it names one.
    """

    path: str
    raw: bytes
    key: str
    template: str = ""
    template_address: str = ""
    stylesheet: str = ""
    cid: str = ""
    title: str = ""
    kind: str = ""
    own_mark: str = ""
    created_on: date | None = None
    town: str = ""
    paragraphs: tuple[str, ...] = ()
    senders: tuple[Correspondent, ...] = ()
    addressees: tuple[Correspondent, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    signatures: tuple[SignatureVerdict, ...] = ()
    descriptor: Descriptor | None = None
    warnings: tuple[str, ...] = ()

    @property
    def sender(self) -> Correspondent | None:
        """The first sender, when there is any."""
        return self.senders[0] if self.senders else None

    @property
    def is_letter(self) -> bool:
        """True when it has the structure of a letter of the state's repository."""
        return bool(self.title or self.paragraphs or self.senders)


@dataclass(frozen=True, slots=True)
class LooseFile:
    """Another file lying in the package."""

    path: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Package:
    """A package of ePUAP's emergency download (awaryjne pobieranie)."""

    key: str
    documents: tuple[Document, ...]
    loose_files: tuple[LooseFile, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One finding about an outside system for the operator: settings, connection or credentials."""

    system: str
    what: str
    state: str  # "ok", "warning" or "error"
    message: str


@dataclass(frozen=True, slots=True)
class OutsideWarning:
    """A warning of a state's service. `key` is the same for the same warning; texts are plain, times bear a zone."""

    key: str
    title: str
    text: str
    level: int  # 1 to 3, as IMGW counts
    starts_at: datetime
    ends_at: datetime | None
    published_at: datetime | None = None
    is_alarm: bool = False


@dataclass(frozen=True, slots=True)
class Weather:
    """What one station measured."""

    station: str
    measured_at: datetime
    temperature: float
    wind_ms: float | None = None
    humidity: float | None = None
    pressure: float | None = None
    rain_mm: float | None = None


@dataclass(frozen=True, slots=True)
class PartnerCategory:
    """A category of another office's Open311 server."""

    code: str
    name: str
    group: str = ""
    has_questions: bool = False


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A report that is handed to another office. `marker` is our number: it stands in the description, so that the
    report can be found again when the answer to sending it was lost. The reporter is named only if he agreed."""

    category_code: str
    marker: str
    description: str
    longitude: float
    latitude: float
    address: str = ""
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    phone: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    media_urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the partner answered: its number at once, or a token that will be exchanged for it."""

    number: str = ""
    token: str = ""
    notice: str = ""


@dataclass(frozen=True, slots=True)
class PartnerState:
    """Where the partner stands with a report."""

    number: str
    is_closed: bool
    notes: str = ""
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PushMessage:
    """A message to one browser: the endpoint and keys that it gave when it subscribed. An urgent one wakes a phone."""

    endpoint: str
    p256dh: str
    auth: str
    content: bytes = b""
    seconds_to_live: int = 24 * 3600
    is_urgent: bool = False
