"""Moderate: what the public may read and see of a report. Nothing of it is shown before."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.go import locked
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.models import Photo, Report
from powiat.offices.interventions.permissions import Permission, require


@transaction.atomic
def moderate(
    *,
    report_id: int,
    visibility: str,
    text_public: str,
    photos: Mapping[UUID, str],
    by: Actor,
    now: datetime,
) -> Report:
    """Set what is shown: the visibility, the public words, and each photo's state (shown or hidden)."""
    require(by, Permission.MODERATE)
    report = locked(report_id)
    if visibility not in Report.Visibility.values:
        raise ValidationError("Wybierz, co widzą mieszkańcy.")
    if len(text_public) > 4000:
        raise ValidationError("Treść publiczna może mieć najwyżej 4000 znaków.")
    report.visibility, report.text_public = visibility, text_public.strip()
    report.moderated_at = report.changed_at = now
    report.save(update_fields=["visibility", "text_public", "moderated_at", "changed_at"])
    for photo in Photo.objects.select_for_update().filter(report=report, pk__in=list(photos)):
        state = photos[photo.pk]
        if state not in (Photo.State.SHOWN, Photo.State.HIDDEN):
            raise ValidationError("Zdjęcie można pokazać albo ukryć.")
        photo.state, photo.moderated_by, photo.moderated_at = state, by.name[:200], now
        photo.save(update_fields=["state", "moderated_by", "moderated_at"])
    told = {"visibility": visibility, "photos": {str(one): state for one, state in photos.items()}}
    remember(report=report, verb="moderate", by=by, now=now, told=told)
    return report
