"""Read: a person has seen his notices."""

from datetime import datetime

from django.db import transaction

from powiat.ground.kernel.actor import Actor
from powiat.ground.notices.actions.wake import wake
from powiat.ground.notices.domain.channels import notices_of
from powiat.ground.notices.models import Notice


@transaction.atomic
def read(*, by: Actor, now: datetime, notice_id: int | None = None) -> Notice | None:
    """Mark one of the actor's own notices as read, or all of them. Others' notices do not exist for him."""
    mine = Notice.objects.filter(user_id=by.user_id)
    if notice_id is not None:
        mine = mine.filter(pk=notice_id)
    if mine.filter(read_at=None).update(read_at=now):
        wake(notices_of(by.user_id))
    return mine.first() if notice_id is not None else None
