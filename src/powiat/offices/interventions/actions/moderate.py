"""Moderate: what the public may read and see of a report. Nothing of it is shown before."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.go import locked
from powiat.offices.interventions.actions.public_words import refuse_traces
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.models import Photo, Report
from powiat.offices.interventions.permissions import Permission, require, require_seen

LONGEST, LONGEST_PLACE = 4000, 200


@transaction.atomic
def moderate(
    *,
    report_id: int,
    visibility: str,
    text_public: str,
    photos: Mapping[UUID, str],
    by: Actor,
    now: datetime,
    address_public: str | None = None,
) -> Report:
    """Set what is shown: the visibility, the public words and place, and each photo's state (shown or hidden).

    The same again changes nothing. Without `address_public` the place stays as it was.
    """
    require(by, Permission.MODERATE)
    report = locked(report_id)
    require_seen(by, report)
    wanted = {
        "visibility": visibility,
        "text_public": text_public.strip(),
        "address_public": report.address_public if address_public is None else address_public.strip(),
    }
    _check(report, wanted, photos)
    rows = list(Photo.objects.select_for_update().filter(report=report, pk__in=list(photos)))
    turned = [photo for photo in rows if photo.state != photos[photo.pk]]
    is_same = report.moderated_at and all(getattr(report, name) == value for name, value in wanted.items())
    if is_same and not turned:
        return report
    for name, value in wanted.items():
        setattr(report, name, value)
    report.moderated_at = report.changed_at = now
    report.save(update_fields=[*wanted, "moderated_at", "changed_at"])
    for photo in turned:
        photo.state, photo.moderated_by, photo.moderated_at = photos[photo.pk], by.name[:200], now
        photo.save(update_fields=["state", "moderated_by", "moderated_at"])
    told = {"visibility": visibility, "photos": {str(one.pk): one.state for one in turned}}
    words = f"Widoczność: {report.get_visibility_display()}."
    remember(report=report, verb="moderate", by=by, now=now, text=words, told=told)
    return report


def _check(report: Report, wanted: Mapping[str, str], photos: Mapping[UUID, str]) -> None:
    if wanted["visibility"] not in Report.Visibility.values:
        raise ValidationError("Wybierz, co widzą mieszkańcy.")
    if len(wanted["text_public"]) > LONGEST:
        raise ValidationError(f"Treść publiczna może mieć najwyżej {LONGEST} znaków.")
    if len(wanted["address_public"]) > LONGEST_PLACE:
        raise ValidationError(f"Miejsce może mieć najwyżej {LONGEST_PLACE} znaków.")
    if any(state not in (Photo.State.SHOWN, Photo.State.HIDDEN) for state in photos.values()):
        raise ValidationError("Zdjęcie można pokazać albo ukryć.")
    refuse_traces(report, wanted["text_public"], wanted["address_public"])
