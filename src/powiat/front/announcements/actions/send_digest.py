"""Send digest: once a day, what is new in the topics that a reader chose; nothing new, no letter."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from powiat.front.announcements.models import Post, Subscriber
from powiat.ground.notices import api as notices

MOST = 30


def send_digests(*, now: datetime) -> int:
    """To everybody who confirmed; returns how many letters were written. Run twice, it writes nothing twice."""
    written = 0
    for number in Subscriber.objects.filter(confirmed_at__isnull=False).values_list("pk", flat=True):
        written += _send_one(number, now)
    return written


@transaction.atomic
def _send_one(number, now: datetime) -> int:
    one = Subscriber.objects.select_for_update(skip_locked=True).filter(pk=number).first()
    if one is None or one.told_at is None:
        return 0
    posts = list(
        Post.objects.filter(
            section__in=one.topics, withdrawn_at=None, published_at__gt=one.told_at, published_at__lte=now
        )[:MOST]
    )
    if not posts:
        return 0
    one.told_at = now
    one.save(update_fields=["told_at"])
    site = settings.PUBLIC_ADDRESS.rstrip("/")
    leave = f"{site}/newsletter/{one.pk}/wypisz/"
    notices.mail(
        to=one.email,
        subject=f"Powiat Łaski: {posts[0].title}"
        if len(posts) == 1
        else f"Powiat Łaski: {len(posts)} wiadomości",
        template="announcements/mail/digest",
        context={"posts": posts, "token": str(one.pk)},
        key=f"newsletter:{one.pk}:digest:{now:%Y%m%d%H%M}",
        headers={"List-Unsubscribe": f"<{leave}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"},
    )
    return 1
