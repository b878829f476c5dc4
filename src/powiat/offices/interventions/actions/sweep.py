"""Sweep: photos that never got their report, counted arrivals and tries of yesterday, links long past."""

from datetime import datetime, timedelta

from django.db import transaction

from powiat.ground.files import api as files
from powiat.ground.kernel.actor import system
from powiat.offices.interventions.models import Arrival, Attempt, Link, Photo

_ROBOT = system("zgłoszenia")


def sweep(*, now: datetime) -> int:
    """How many loose photos went away."""
    Arrival.objects.filter(at__lt=now - timedelta(days=1)).delete()
    Attempt.objects.filter(at__lt=now - timedelta(days=1)).delete()
    Link.objects.filter(expires_at__lt=now - timedelta(days=180)).delete()
    loose = list(Photo.objects.filter(report=None, added_at__lt=now - timedelta(days=2))[:500])
    for photo in loose:
        _drop(photo, now)
    return len(loose)


@transaction.atomic
def _drop(photo: Photo, now: datetime) -> None:
    held = [one for one in (photo.original_id, photo.public_file_id, photo.thumb_file_id) if one]
    photo.delete()
    files.discard(file_ids=held, by=_ROBOT, now=now)
