"""Questions to notices."""

from django.db.models import QuerySet

from powiat.ground.kernel.actor import Actor
from powiat.ground.notices.models import Notice


def unread_count(actor: Actor) -> int:
    """How many lines under the actor's bell he has not read."""
    if actor.user_id is None:
        return 0
    return Notice.objects.filter(user_id=actor.user_id, read_at=None).count()


def list_notices(actor: Actor, *, only_unread: bool = False) -> QuerySet[Notice]:
    """The actor's own notices, the newest first."""
    mine = Notice.objects.filter(user_id=actor.user_id).order_by("-at", "-pk")
    return mine.filter(read_at=None) if only_unread else mine
