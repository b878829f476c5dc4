"""Publish a version of a form, or withdraw it."""

from datetime import datetime

from django.db import transaction

from powiat.chancery.eforms.models import FormVersion, VersionState
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor


class WrongState(ValueError):
    """The version stands elsewhere: the verb does not apply."""


@transaction.atomic
def publish(*, version_id: int, by: Actor, now: datetime) -> FormVersion:
    """From now on the form can be filled in. Doing it twice changes nothing."""
    row = FormVersion.objects.select_for_update().get(pk=version_id)
    if row.state == VersionState.PUBLISHED:
        return row
    if row.state != VersionState.DRAFT:
        raise WrongState("Wycofanej wersji nie można opublikować ponownie. Wczytaj nową wersję formularza.")
    row.state, row.published_at, row.published_by = VersionState.PUBLISHED, now, by.name
    row.save(update_fields=["state", "published_at", "published_by"])
    _record("eforms.form.publish", row, VersionState.DRAFT, by, now)
    return row


@transaction.atomic
def withdraw(*, version_id: int, by: Actor, now: datetime) -> FormVersion:
    """Nobody can start filling this version in any more; what was sent stays readable."""
    row = FormVersion.objects.select_for_update().get(pk=version_id)
    if row.state == VersionState.WITHDRAWN:
        return row
    if row.state != VersionState.PUBLISHED:
        raise WrongState("Wycofać można tylko opublikowaną wersję.")
    row.state, row.withdrawn_at, row.withdrawn_by = VersionState.WITHDRAWN, now, by.name
    row.save(update_fields=["state", "withdrawn_at", "withdrawn_by"])
    _record("eforms.form.withdraw", row, VersionState.PUBLISHED, by, now)
    return row


def _record(verb: str, row: FormVersion, before: str, by: Actor, now: datetime) -> None:
    audit.record(
        by=by,
        verb=verb,
        what=("eforms.FormVersion", row.pk),
        old={"state": str(before)},
        new={"state": str(row.state)},
        now=now,
    )
