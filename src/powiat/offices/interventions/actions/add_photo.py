"""Add photo: a picture comes into the store, known by its content; what is shown later is a copy made anew."""

from datetime import datetime
from typing import BinaryIO

from django.db import transaction

from powiat.ground.files import api as files
from powiat.ground.files.data import Limits, RejectedFile
from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions import flood
from powiat.offices.interventions.data import RejectedPhoto, StoredPhoto
from powiat.offices.interventions.domain import pictures
from powiat.offices.interventions.domain.number import device_digest
from powiat.offices.interventions.models import Photo
from powiat.offices.interventions.queries.rules import gmina_of, secret_key

LIMITS = Limits(
    max_bytes=pictures.MAX_BYTES,
    extensions=frozenset({"jpg", "jpeg", "png", "webp"}),
    max_pixels=pictures.MAX_PIXELS,
    max_pages=1,
)


def add_photo(
    *,
    content: bytes | BinaryIO,
    name: str,
    by: Actor,
    now: datetime,
    device: str = "",
    kind: str = "reporter",
) -> StoredPhoto:
    """Take the picture, or raise RejectedPhoto (TooManyReports for a flood). It waits two days for its report."""
    data = content if isinstance(content, bytes) else content.read(pictures.MAX_BYTES + 1)
    name = name.strip() or "zdjęcie"
    if len(data) > pictures.MAX_BYTES:
        raise RejectedPhoto(f"Zdjęcie „{name}” ma więcej niż 20 MB. Zmniejsz je i dodaj ponownie.")
    found = pictures.kind_of(data[:1024])
    if refused := pictures.refusal(found, name):
        raise RejectedPhoto(refused)
    # Telephones name pictures as they please; the content decides.
    stem = name.rpartition(".")[0] or name
    try:
        with transaction.atomic():
            return _keep(data, f"{stem}.{found}", found, by, now, device, kind)
    except RejectedFile as error:
        raise RejectedPhoto(error.message) from error


def _keep(
    data: bytes, name: str, found: str, by: Actor, now: datetime, device: str, kind: str
) -> StoredPhoto:
    """The name that the sender gave is told back to him and kept nowhere: it may hold anybody's name."""
    digest = device_digest("device", device, key=secret_key())
    flood.count(kind="photo", digest=digest, now=now)
    stored = files.store(content=data, name=f"zdjecie.{found}", by=by, now=now, limits=LIMITS)
    width, height = pictures.size_of(data)
    photo = Photo.objects.create(
        original_id=stored.id, kind=kind, width=width, height=height, added_at=now, device_digest=digest
    )
    return StoredPhoto(photo.pk, name, stored.size, width, height, _foreign(data, name))


def _foreign(data: bytes, name: str) -> str:
    """A picture of another place may be a mistake; where the report is, the sender says, never the picture."""
    place = pictures.place_of(data)
    if place is None or gmina_of(*place)[0]:
        return ""
    return (
        f"Zdjęcie „{name}” zrobiono poza powiatem łaskim, tak zapisał aparat. Przyjęliśmy je, a miejsce zgłoszenia "
        "to to, które wskazano w formularzu. Zapisu aparatu nikomu nie pokażemy."
    )
