"""What interventions takes and tells."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID


class WrongReport(Exception):
    """Something has to be corrected; `errors` says what, by field, in Polish."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__(str(sorted(errors)))
        self.errors = errors


class LifeInDanger(Exception):
    """Lane A: nothing is stored, the number to call is shown."""

    def __init__(self, phone: str = "112") -> None:
        super().__init__(phone)
        self.phone = phone


class TooManyReports(Exception):
    """One device or one network sends more than people do; `message` is for the sender."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class TooManyTries(Exception):
    """Five wrong numbers or secrets in a quarter of an hour: nothing is compared any more."""


class RejectedPhoto(Exception):
    """The picture was not taken and nothing of it stayed; `message` says why, in Polish."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class WrongStep(Exception):
    """The report cannot go that way from where it stands; `message` is for the officer."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class NewReport:
    """A report at the door, whatever the channel.

    `idempotency_key` is made by the sender's device: the same key always gets the same answer. `photos` are ids
    that `add_photo` gave. `device` and `network` (the address it came from) are kept as keyed digests only.
    """

    category: str
    text: str
    longitude: float | None
    latitude: float | None
    idempotency_key: str
    accuracy_m: float | None = None
    address: str = ""
    place_source: str = "map"  # gps, map, address, list
    answers: dict[str, Any] = field(default_factory=dict)
    name: str = ""
    email: str = ""
    phone: str = ""
    consent_forward: bool = False
    photos: tuple[UUID, ...] = ()
    channel: str = "web"  # pwa, web, open311, phone, officer
    language: str = "pl"
    observed_at: datetime | None = None
    device: str = ""
    network: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """What the sender is told. `warnings`: what we understood otherwise than it was sent (a wrong clock)."""

    number: str
    secret: str
    stage: str
    lane: str
    is_new: bool
    recipient_name: str = ""
    phones: tuple[str, ...] = ()
    expected_on: date | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredPhoto:
    """A photo in the store, waiting for its report. `warning`: what the sender should know of it."""

    id: UUID
    name: str
    size: int
    width: int
    height: int
    warning: str = ""


@dataclass(frozen=True, slots=True)
class QuestionRef:
    """A question of a category, as Open311 describes attributes."""

    code: str
    datatype: str
    required: bool
    order: int
    description: str
    datatype_description: str = ""
    variable: bool = True
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CategoryRef:
    """A category as the reporter sees it."""

    code: str
    name: str
    group: str
    lane: str
    description: str
    emergency_phone: str = ""
    is_public: bool = False
    anonymous_allowed: bool = True
    keywords: tuple[str, ...] = ()
    questions: tuple[QuestionRef, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    order: int = 0
    duplicate_radius_m: int = 50


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A category that the words of a text point at."""

    code: str
    name: str
    group: str
    lane: str
    score: float


@dataclass(frozen=True, slots=True)
class Nearby:
    """An open report of the same category close by: no words and no photo of it unless they are public."""

    number: str
    category_name: str
    stage: str
    stage_name: str
    received_at: datetime
    distance_m: int
    affected_count: int
    longitude: float
    latitude: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class Pin:
    """One point of the public map: a report, or `count` of them close together (then `number` is empty)."""

    longitude: float
    latitude: float
    count: int = 1
    number: str = ""
    category: str = ""
    lane: str = ""
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a report's public history."""

    at: datetime
    stage: str
    stage_name: str
    text: str
    author: str


@dataclass(frozen=True, slots=True)
class PublicReport:
    """A report as anyone may see it: no contact, no private words, only photos that were let through."""

    number: str
    category: str
    category_name: str
    group: str
    lane: str
    stage: str
    stage_name: str
    text: str
    address: str
    gmina_name: str
    longitude: float
    latitude: float
    received_at: datetime
    changed_at: datetime
    due_at: datetime | None
    closed_at: datetime | None
    recipient_name: str
    affected_count: int
    photos: tuple[UUID, ...] = ()
    after_photos: tuple[UUID, ...] = ()
    steps: tuple[Step, ...] = ()
    duplicate_of: str = ""
    planned_on: date | None = None


@dataclass(frozen=True, slots=True)
class AnnouncedWork:
    """Planned works as somebody announces them."""

    kind: str
    title: str
    starts_at: datetime
    ends_at: datetime
    longitude: float | None
    latitude: float | None
    text: str = ""
    address: str = ""
    radius_m: int = 150


@dataclass(frozen=True, slots=True)
class NearWork:
    """Planned works as anybody may read of them; `metres` from the point that was asked about."""

    id: int
    kind_name: str
    title: str
    text: str
    address: str
    gmina_name: str
    starts_at: datetime
    ends_at: datetime
    longitude: float
    latitude: float
    radius_m: int
    metres: int = 0
    is_now: bool = False
