"""Tell: a post is new, changed or taken back; followers are told of it, each server once."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction

from powiat.front.announcements.domain.vocabulary import Addresses, activity, note, tombstone
from powiat.front.announcements.models import Follower, Post, Sending
from powiat.ground.outbox import api as outbox


@transaction.atomic
def tell(
    *, section: str, key: str, title: str, summary: str, path: str, published_at: datetime, now: datetime
) -> Post:
    """Enter the post or change it; the same words again tell nobody anything."""
    words = {"section": section, "title": title[:300], "summary": summary[:1000], "path": path[:300]}
    post, is_new = Post.objects.select_for_update().get_or_create(
        key=key, defaults={**words, "published_at": published_at, "changed_at": now}
    )
    if is_new:
        _spread("Create", post, now)
        return post
    if post.withdrawn_at is None and all(getattr(post, name) == value for name, value in words.items()):
        return post
    kind = "Create" if post.withdrawn_at else "Update"
    for name, value in words.items():
        setattr(post, name, value)
    post.changed_at, post.withdrawn_at = now, None
    post.save()
    _spread(kind, post, now)
    return post


@transaction.atomic
def take_back(*, key: str, now: datetime) -> bool:
    """The post is not to be seen any more; False when there is none."""
    post = Post.objects.select_for_update().filter(key=key, withdrawn_at=None).first()
    if post is None:
        return False
    post.withdrawn_at = post.changed_at = now
    post.save(update_fields=["withdrawn_at", "changed_at"])
    _spread("Delete", post, now)
    return True


def addresses() -> Addresses:
    """Ours, from the address that residents see."""
    return Addresses(settings.PUBLIC_ADDRESS.rstrip("/"))


def as_note(post: Post) -> dict[str, Any]:
    """The post in the words of the Fediverse."""
    at = addresses()
    return note(
        at,
        number=post.pk,
        title=post.title,
        summary=post.summary,
        url=at.site + post.path,
        published=post.published_at,
        updated=post.changed_at,
    )


def _spread(kind: str, post: Post, now: datetime) -> None:
    at = addresses()
    thing = tombstone(at, post.pk) if kind == "Delete" else as_note(post)
    said = activity(at, kind, post.pk, thing, moment=now)
    inboxes = {one.post_to for one in Follower.objects.only("inbox", "shared_inbox").iterator()}
    for inbox in sorted(inboxes):
        hand_over(body=said, inbox=inbox, now=now)


def hand_over(*, body: dict[str, Any], inbox: str, now: datetime) -> None:
    """Put an activity on its way; the same one to the same inbox goes once."""
    sending, is_new = Sending.objects.get_or_create(
        activity_id=body["id"], inbox=inbox, defaults={"body": body, "made_at": now}
    )
    if is_new:
        outbox.defer("announcements.send", sending_id=sending.pk)
