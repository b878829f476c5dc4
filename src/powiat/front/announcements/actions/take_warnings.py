"""Take warnings: what a service says now becomes what the county shows."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from powiat.front.announcements.actions.tell import take_back, tell
from powiat.front.announcements.models import Post, PublicWarning, Source
from powiat.ground.audit import api as audit
from powiat.ground.gateways.data import OutsideWarning
from powiat.ground.kernel.actor import Actor

_TOLD = ("title", "text", "level", "starts_at", "ends_at")


@transaction.atomic
def take_warnings(*, kind: str, rows: Sequence[OutsideWarning], by: Actor, now: datetime) -> int:
    """Enter what is new or changed, withdraw what the service no longer says; returns how many changed.

    The same answer twice changes nothing. Whoever asks at the same time waits for the row of the source.
    """
    source, _ = Source.objects.get_or_create(code=kind)
    Source.objects.select_for_update().get(pk=source.pk)
    standing = {one.key: one for one in PublicWarning.objects.filter(kind=kind).standing(now)}
    changed = 0
    for row in {one.key: one for one in rows}.values():
        changed += _enter(kind, row, standing.pop(row.key, None), by, now)
    for gone in standing.values():
        gone.withdrawn_at = now
        gone.save(update_fields=["withdrawn_at"])
        take_back(key=gone.key, now=now)
        _note("withdraw", gone, by, now)
        changed += 1
    Source.objects.filter(pk=source.pk).update(asked_at=now, answered_at=now)
    return changed


def _enter(kind: str, row: OutsideWarning, have: PublicWarning | None, by: Actor, now: datetime) -> int:
    told = {name: getattr(row, name) for name in _TOLD}
    if have is not None and all(getattr(have, name) == value for name, value in told.items()):
        return 0
    one = have or PublicWarning.objects.filter(key=row.key).first() or PublicWarning(key=row.key, kind=kind)
    if (
        one.pk
        and one.withdrawn_at is None
        and all(getattr(one, name) == value for name, value in told.items())
    ):
        return 0  # its hour is over, and the service says it still
    for name, value in told.items():
        setattr(one, name, value)
    one.published_at = row.published_at or one.published_at or now
    one.changed_at, one.withdrawn_at = now, None
    one.save()
    tell(
        section=Post.Section.WARNING,
        key=one.key,
        title=one.title,
        summary=one.text,
        path=one.address,
        published_at=now,
        now=now,
    )
    _note("take", one, by, now)
    return 1


def _note(verb: str, one: PublicWarning, by: Actor, now: datetime) -> None:
    audit.record(
        by=by,
        verb=f"announcements.warning.{verb}",
        what=("announcements.warning", one.pk),
        new={"key": one.key, "title": one.title, "level": one.level},
        now=now,
    )


@transaction.atomic
def note_silence(*, code: str, now: datetime) -> None:
    """The service was asked and did not answer; what it said before stays, with its hour."""
    source, _ = Source.objects.get_or_create(code=code)
    source.asked_at = now
    source.save(update_fields=["asked_at"])


@transaction.atomic
def take_weather(*, measured: dict | None, now: datetime) -> None:
    """Keep the last measurement; a station that says nothing leaves the old one, which grows stale."""
    source, _ = Source.objects.get_or_create(code="synop")
    source.asked_at = now
    if measured is not None:
        source.answered_at, source.weather = now, measured
    source.save()
