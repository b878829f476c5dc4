"""Subscribe: asked for, confirmed, left. Whoever asks with somebody else's address gets that person one mail only."""

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from powiat.front.announcements.models import Subscriber
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.notices import api as notices

# Another press of the button, or somebody's malice: no second mail so soon.
_PAUSE = timedelta(minutes=30)
# An address that nobody confirmed is forgotten.
UNCONFIRMED_FOR = timedelta(days=3)


@transaction.atomic
def subscribe(*, email: str, topics: Collection[str], by: Actor, now: datetime) -> None:
    """Ask the owner of the address. He who is subscribed already is sent the way to his choice; the page says the
    same to all, so nobody learns whose address is here."""
    email = email.strip().lower()
    one, is_new = Subscriber.objects.select_for_update().get_or_create(
        email=email, defaults={"topics": sorted(topics), "asked_at": now}
    )
    if not is_new and now - one.asked_at < _PAUSE:
        return
    if not is_new:
        one.asked_at = now
        if one.confirmed_at is None:
            one.topics = sorted(topics)
        one.save()
    template = "announcements/mail/choice" if one.confirmed_at else "announcements/mail/confirm"
    notices.mail(
        to=email,
        subject="Newsletter powiatu łaskiego: potwierdź zapis",
        template=template,
        context={"token": str(one.pk)},
        key=f"newsletter:{one.pk}:ask:{now:%Y%m%d%H%M}",
    )


@transaction.atomic
def confirm(*, subscriber_id: UUID, by: Actor, now: datetime) -> bool:
    """The owner pressed the button; False when there is no such subscription (any more)."""
    one = Subscriber.objects.select_for_update().filter(pk=subscriber_id).first()
    if one is None:
        return False
    if one.confirmed_at is None:
        one.confirmed_at = one.told_at = now
        one.save()
        _note("confirm", one.pk, by, now)
    return True


@transaction.atomic
def choose(*, subscriber_id: UUID, topics: Collection[str], by: Actor, now: datetime) -> bool:
    """Other topics."""
    changed = Subscriber.objects.filter(pk=subscriber_id, confirmed_at__isnull=False).update(
        topics=sorted(topics)
    )
    return bool(changed)


@transaction.atomic
def unsubscribe(*, subscriber_id: UUID, by: Actor, now: datetime) -> bool:
    """The address goes, with every letter that bears it; pressed again it does no harm."""
    one = Subscriber.objects.select_for_update().filter(pk=subscriber_id).first()
    if one is None:
        return False
    notices.forget_mails(keys=[f"newsletter:{one.pk}:"])
    _note("leave", one.pk, by, now)
    one.delete()
    return True


@transaction.atomic
def forget_unconfirmed(*, now: datetime) -> int:
    """Addresses that nobody confirmed; returns how many."""
    old = Subscriber.objects.filter(confirmed_at=None, asked_at__lt=now - UNCONFIRMED_FOR)
    count = 0
    for one in old.select_for_update():
        notices.forget_mails(keys=[f"newsletter:{one.pk}:"])
        one.delete()
        count += 1
    return count


def _note(verb: str, number: UUID, by: Actor, now: datetime) -> None:
    audit.record(
        by=by,
        verb=f"announcements.newsletter.{verb}",
        what=("announcements.subscriber", str(number)),
        now=now,
    )
