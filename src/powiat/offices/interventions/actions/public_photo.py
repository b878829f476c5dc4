"""Public photo: the copy that may be shown, made anew from the original with its covered areas."""

from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from powiat.ground.files import api as files
from powiat.ground.kernel.actor import Actor, system
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.domain.pictures import Rectangle, make_copies
from powiat.offices.interventions.models import Photo
from powiat.offices.interventions.permissions import Permission, require, require_seen

ROBOT = system("zdjęcia zgłoszeń")


@transaction.atomic
def make_public_photo(*, photo_id: UUID, now: datetime) -> bool:
    """Make the copies unless they are there; False when there was nothing to do."""
    photo = Photo.objects.select_for_update().filter(pk=photo_id).first()
    if photo is None or photo.public_file_id is not None or photo.original_id is None:
        return False
    _renew(photo, now)
    return True


@transaction.atomic
def redact(*, photo_id: UUID, rectangles: list[list[float]], by: Actor, now: datetime) -> None:
    """Cover faces and number plates: burnt into the copy; the original stays private. The whole list each time."""
    require(by, Permission.MODERATE)
    photo = Photo.objects.select_for_update().get(pk=photo_id)
    if photo.report is not None:
        require_seen(by, photo.report)
    if photo.original_id is None or photo.report is None:
        raise ValidationError("Oryginał tego zdjęcia został już usunięty. Nie można go zmienić.")
    covered = [Rectangle(*one) for one in rectangles]
    if len(covered) > 50 or not all(one.is_sound() for one in covered):
        raise ValidationError("Prostokąt musi leżeć na zdjęciu i mieć szerokość i wysokość większą od zera.")
    if photo.redactions == rectangles and photo.public_file_id is not None:
        return
    photo.redactions = rectangles
    _renew(photo, now)
    told = {"photo": str(photo.pk), "areas": len(covered)}
    remember(report=photo.report, verb="redact", by=by, now=now, told=told)


def _renew(photo: Photo, now: datetime) -> None:
    """New copies take the place of the old ones, which go away."""
    old = [one for one in (photo.public_file_id, photo.thumb_file_id) if one]
    copies = make_copies(files.read(photo.original_id), [Rectangle(*one) for one in photo.redactions])
    public = files.store(content=copies.public, name=f"{photo.pk}.jpg", by=ROBOT, now=now)
    thumb = files.store(content=copies.thumb, name=f"{photo.pk}-m.jpg", by=ROBOT, now=now)
    photo.public_file_id, photo.thumb_file_id = public.id, thumb.id
    photo.width, photo.height = copies.width, copies.height
    photo.save(update_fields=["public_file", "thumb_file", "width", "height", "redactions"])
    files.discard(file_ids=old, by=ROBOT, now=now)
