"""Take open311: a report that another program brings goes the same way in as everybody's."""

import hashlib
import hmac
import json
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import BinaryIO
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from powiat.ground.gateways import api as gateways
from powiat.ground.kernel.actor import Actor
from powiat.ground.kernel.ids import show_secret
from powiat.offices.interventions.actions.add_photo import add_photo
from powiat.offices.interventions.actions.report import report
from powiat.offices.interventions.data import (
    LifeInDanger,
    NewReport,
    RejectedPhoto,
    Sent,
    TooManyReports,
    WrongReport,
)
from powiat.offices.interventions.domain.open311.faults import BAD, Fault, Refused, bad, not_found
from powiat.offices.interventions.domain.open311.notices import notice
from powiat.offices.interventions.domain.open311.posted import Posted
from powiat.offices.interventions.models import ApiKey, Category, OpenToken, Report
from powiat.offices.interventions.queries.rules import category_ref, secret_key
from powiat.registers.places import api as places

_MOST_PHOTOS = 5
_FIELDS = {
    "category": "service_code",
    "text": "description",
    "place": "lat, long",
    "photos": "media_url",
    "address": "address_string",
}


@dataclass(frozen=True, slots=True)
class Taken:
    """What the other program is told: a number or a token, never both."""

    number: str
    notice: str
    token: str = ""


def take_open311(
    *,
    posted: Posted,
    files: Sequence[tuple[BinaryIO, str]],
    key: ApiKey,
    retry_key: str,
    wants_token: bool,
    by: Actor,
    now: datetime,
) -> Taken:
    """The number, or Refused with what is wrong. The same call again gets the same number: see `_same_call`."""
    category = _category(posted)
    longitude, latitude, source = _place(posted)
    idempotency_key = _same_call(posted, key, retry_key, now)
    remarks: list[str] = []
    photos: tuple[UUID, ...] = ()
    if not Report.objects.filter(idempotency_key=idempotency_key).exists():
        photos = _photos(posted, files, remarks, by, now)
    new = NewReport(
        category=posted.service_code,
        # The description is optional here, and a category says something too.
        text=posted.description or ("" if photos else category.name),
        longitude=longitude,
        latitude=latitude,
        idempotency_key=idempotency_key,
        address=posted.address[:200],
        place_source=source,
        answers={code: list(many) if len(many) > 1 else many[0] for code, many in posted.attributes.items()},
        name=posted.name[:120],
        email=posted.email,
        phone=posted.phone,
        photos=photos,
        channel="open311",
        language=posted.language,
        device=posted.device_id,
    )
    sent = _sent(new, by, now)
    token = _token(sent, now) if wants_token else ""
    return Taken("" if token else sent.number, _notice(sent, category, remarks, posted.language), token)


def _category(posted: Posted) -> Category:
    row = Category.objects.filter(service_code=posted.service_code, active=True).first()
    if row is None:
        raise not_found("Nie ma kategorii o takim kodzie (service_code): lista jest pod adresem services.")
    asked = {one.code for one in category_ref(row, with_questions=True).questions if one.variable}
    strangers = sorted(set(posted.attributes) - asked)
    if strangers:
        # Not dropped: the sender would believe that we know it.
        raise bad(
            *(f"Kategoria nie ma pytania „{code[:60]}” (attribute[{code[:60]}])." for code in strangers)
        )
    return row


def _place(posted: Posted) -> tuple[float | None, float | None, str]:
    """Coordinates as given, else those of the address when we know exactly one such place."""
    if posted.longitude is not None or not posted.address:
        return posted.longitude, posted.latitude, "map"
    typed = posted.address.casefold()
    # Only a place that the address names in full: a near miss would send the crew to another village.
    hits = [
        one
        for one in places.search(posted.address)
        if one.longitude is not None and one.town.casefold() in typed
    ]
    if len({(one.longitude, one.latitude) for one in hits}) != 1:
        raise bad("Nie wiemy, gdzie jest ten adres (address_string): podaj lat i long miejsca.")
    return hits[0].longitude, hits[0].latitude, "address"


def _same_call(posted: Posted, key: ApiKey, retry_key: str, now: datetime) -> str:
    """The client's own key, else a digest of all that was sent that day: the protocol has none, and clients retry."""
    said = retry_key or json.dumps([asdict(posted), str(timezone.localdate(now))], sort_keys=True)
    digest = hmac.new(secret_key(), f"open311:{key.pk}:{said}".encode(), hashlib.sha256)
    return f"open311-{digest.hexdigest()}"


def _photos(
    posted: Posted, files: Sequence[tuple[BinaryIO, str]], remarks: list[str], by: Actor, now: datetime
) -> tuple[UUID, ...]:
    """Photos sent along must be photos. One that cannot be fetched does not keep the report out: it is remarked."""
    taken: list[UUID] = []
    for content, name in files[:_MOST_PHOTOS]:
        try:
            taken.append(add_photo(content=content, name=name, by=by, now=now).id)
        except RejectedPhoto as rejected:
            raise bad(rejected.message) from rejected
    for address in posted.media_urls[: _MOST_PHOTOS - len(taken)]:
        try:
            taken.append(
                add_photo(content=gateways.fetch_picture(address), name="zdjęcie.jpg", by=by, now=now).id
            )
        except RejectedPhoto as rejected:
            remarks.append(rejected.message)
        except gateways.PartnerRefused as refused:
            remarks.append(refused.message)
        except gateways.PartnerSilent:
            remarks.append("Nie udało się pobrać zdjęcia spod podanego adresu.")
    return tuple(taken)


def _sent(new: NewReport, by: Actor, now: datetime) -> Sent:
    try:
        return report(new=new, by=by, now=now)
    except LifeInDanger as danger:
        words = f"Zagrożenie życia: zadzwoń pod {danger.phone}. Tego zgłoszenia nie zapisaliśmy i nikt go nie odbierze."
        raise Refused(BAD, [Fault("400.112", words)]) from danger
    except WrongReport as wrong:
        faults = [f"{words} ({_field(field)})" for field, words in wrong.errors.items()]
        raise bad(*faults) from wrong
    except TooManyReports as many:
        raise Refused(429, [Fault("429", many.message)]) from many


def _field(field: str) -> str:
    code = field.removeprefix("answers.")
    return f"attribute[{code}]" if code != field else _FIELDS.get(field, field)


def _token(sent: Sent, now: datetime) -> str:
    """A repeated call is given another token; each leads to the same number."""
    token = secrets.token_urlsafe(24)
    OpenToken.objects.create(token=token, report=Report.objects.get(number=sent.number), created_at=now)
    return token


def _notice(sent: Sent, category: Category, remarks: list[str], language: str) -> str:
    return notice(
        language,
        recipient=sent.recipient_name,
        number=sent.number,
        secret=show_secret(sent.secret),
        address=f"{settings.PUBLIC_ADDRESS}/interwencje/",
        phone=category.emergency_phone if sent.lane == "B" else "",
        remarks=(*remarks, *sent.warnings),
    )
