"""Show work: photos that our own people took at the place, before the work or after it."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.db import transaction

from powiat.ground.files import api as files
from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.add_photo import add_photo
from powiat.offices.interventions.actions.go import locked
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.actions.work import attach_photos
from powiat.offices.interventions.models import Photo, Report
from powiat.offices.interventions.permissions import require_work

MOST = 10
_WHEN = {Photo.Kind.BEFORE: "przed pracami", Photo.Kind.AFTER: "po naprawie"}


@transaction.atomic
def show_work(
    *, report_id: int, pictures: Sequence[tuple[str, bytes]], kind: str, by: Actor, now: datetime
) -> int:
    """How many were added: all or, when one is no picture (RejectedPhoto), none. A picture that is here already is
    not added again. Residents see them once they are moderated."""
    report = locked(report_id)
    require_work(by, report)
    if kind not in _WHEN:
        raise ValidationError("Zaznacz, czy zdjęcie jest sprzed prac, czy po naprawie.")
    if not pictures:
        raise ValidationError("Wybierz zdjęcie.")
    if len(pictures) > MOST:
        raise ValidationError(f"Dodaj najwyżej {MOST} zdjęć naraz.")
    known, fresh = _known(report), []
    for name, content in pictures:
        digest = sha256(content).hexdigest()
        if digest not in known:
            known.add(digest)
            fresh.append(add_photo(content=content, name=name, by=by, now=now, kind=kind).id)
    if fresh:
        words = f"Zdjęcia {_WHEN[Photo.Kind(kind)]}: {len(fresh)}."
        entry = remember(report=report, verb="photos", by=by, now=now, text=words, told={"count": len(fresh)})
        attach_photos(report, entry, tuple(fresh), kind)
    return len(fresh)


def _known(report: Report) -> set[str]:
    ids = report.photos.exclude(original=None).values_list("original_id", flat=True)
    return {one.sha256 for one in files.describe(list(ids)).values()}
