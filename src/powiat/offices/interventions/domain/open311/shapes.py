"""Shapes: the elements of each answer in the order of the specification. Extensions stand after them, never between."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from powiat.offices.interventions.data import QuestionRef
from powiat.offices.interventions.domain.open311.faults import Fault
from powiat.offices.interventions.domain.open311.moments import write_moment

SPECIFICATION = "http://wiki.open311.org/GeoReport_v2"
Shape = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Note:
    """One public step of a report's history."""

    key: str
    at: datetime
    status: str
    stage: str
    text: str
    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """What anybody may know of a report. Nothing that is not public can be put in here."""

    number: str
    is_closed: bool
    stage: str
    stage_name: str
    status_notes: str
    category_code: str
    category_name: str
    description: str
    recipient: str
    received_at: datetime
    updated_at: datetime
    expected_at: datetime | None
    address: str
    latitude: float | None
    longitude: float | None
    photos: tuple[str, ...] = ()
    channel: str = ""
    affected: int = 0
    notes: tuple[Note, ...] = field(default_factory=tuple)


def discovery(address: str, *, changeset: datetime, contact: str, key_service: str, kind: str) -> Shape:
    """Where the service lives (GeoReport discovery); every element is required."""
    return {
        "changeset": write_moment(changeset),
        "contact": contact,
        "key_service": key_service,
        "endpoints": [
            {
                "specification": SPECIFICATION,
                "url": address,
                "changeset": write_moment(changeset),
                "type": kind,
                "formats": ["text/xml", "application/json"],
            }
        ],
    }


def service(
    *, code: str, name: str, description: str, has_questions: bool, keywords: str, group: str
) -> Shape:
    """One category."""
    return {
        "service_code": code,
        "service_name": name,
        "description": description or None,
        "metadata": has_questions,
        "type": "realtime",
        "keywords": keywords or None,
        "group": group or None,
    }


def definition(code: str, questions: Iterable[QuestionRef]) -> Shape:
    """The questions of one category."""
    return {"service_code": code, "attributes": [_attribute(question) for question in questions]}


def _attribute(question: QuestionRef) -> Shape:
    shape: Shape = {
        "variable": question.variable,
        "code": question.code,
        "datatype": question.datatype,
        "required": question.required,
        "datatype_description": question.datatype_description or None,
        "order": question.order,
        "description": question.description,
    }
    if question.values:
        shape["values"] = [{"key": key, "name": name} for key, name in question.values]
    return shape


def request(shown: Shown, *, has_extensions: bool = False) -> Shape:
    """One request. `updated_datetime` of a closed one is the moment of closing."""
    shape: Shape = {
        "service_request_id": shown.number,
        "status": "closed" if shown.is_closed else "open",
        "status_notes": shown.status_notes or None,
        "service_name": shown.category_name,
        "service_code": shown.category_code,
        "description": shown.description or None,
        "agency_responsible": shown.recipient or None,
        "service_notice": None,
        "requested_datetime": write_moment(shown.received_at),
        "updated_datetime": write_moment(shown.updated_at),
        "expected_datetime": write_moment(shown.expected_at),
        "address": shown.address or None,
        "address_id": None,
        "zipcode": None,
        "lat": shown.latitude,
        "long": shown.longitude,
        "media_url": shown.photos[0] if shown.photos else None,
    }
    if has_extensions:
        shape["extended_attributes"] = {
            "title": f"{shown.category_name}, {shown.address}" if shown.address else shown.category_name,
            "stage": shown.stage,
            "stage_name": shown.stage_name,
            "channel": shown.channel or None,
            "affected_count": shown.affected,
            "photos": list(shown.photos),
        }
        shape["notes"] = [
            {"datetime": write_moment(note.at), "description": note.text or None, "type": note.stage}
            for note in shown.notes
        ]
    return shape


def told(number: str, note: Note) -> Shape:
    """One step, as FixMyStreet's extension `servicerequestupdates` has it."""
    return {
        "update_id": note.key,
        "service_request_id": number,
        "status": note.status,
        "updated_datetime": write_moment(note.at),
        "description": note.text or None,
        "media_url": note.photos[0] if note.photos else None,
    }


def created(*, number: str, notice: str) -> list[Shape]:
    """The answer to a new request that has its number at once; a token never stands beside it."""
    return [{"service_request_id": number, "service_notice": notice or None, "account_id": None}]


def created_later(*, token: str, notice: str) -> list[Shape]:
    """The answer to a new request whose number is asked for later."""
    return [{"token": token, "service_notice": notice or None, "account_id": None}]


def exchanged(number: str, token: str) -> list[Shape]:
    """The number behind a token."""
    return [{"service_request_id": number, "token": token}]


def errors(faults: Sequence[Fault]) -> list[Shape]:
    """What was wrong, for a program (`code`) and for a person (`description`)."""
    return [{"code": fault.code, "description": fault.description} for fault in faults]
