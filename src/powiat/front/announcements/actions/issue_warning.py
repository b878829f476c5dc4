"""Issue warning: the county's own word on a threat, and taking it back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from powiat.front.announcements.actions.tell import take_back, tell
from powiat.front.announcements.models import Post, PublicWarning
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.pagecache import api as pagecache


@transaction.atomic
def issue_warning(
    *,
    key: UUID,
    title: str,
    text: str,
    level: int,
    starts_at: datetime,
    ends_at: datetime | None,
    by: Actor,
    now: datetime,
) -> PublicWarning:
    """Show it on every public page; `key` is the form's own, so that two presses make one warning."""
    values = {
        "kind": PublicWarning.Kind.OWN,
        "title": title,
        "text": text,
        "level": level,
        "starts_at": starts_at,
        "ends_at": ends_at,
        "published_at": now,
        "changed_at": now,
        "by_name": by.name,
    }
    issued, is_new = PublicWarning.objects.get_or_create(key=f"own:{key}", defaults=values)
    if is_new:
        pagecache.renew()
        tell(
            section=Post.Section.WARNING,
            key=issued.key,
            title=title,
            summary=text,
            path=issued.address,
            published_at=now,
            now=now,
        )
        audit.record(
            by=by,
            verb="announcements.warning.issue",
            what=("announcements.warning", issued.pk),
            new={"title": title, "level": level},
            now=now,
        )
    return issued


@transaction.atomic
def withdraw_warning(*, warning_id: int, by: Actor, now: datetime) -> bool:
    """Take our own warning back before its end; False when it was back already."""
    one = PublicWarning.objects.select_for_update().get(pk=warning_id, kind=PublicWarning.Kind.OWN)
    if one.withdrawn_at is not None:
        return False
    one.withdrawn_at = now
    one.save(update_fields=["withdrawn_at"])
    pagecache.renew()
    take_back(key=one.key, now=now)
    audit.record(
        by=by,
        verb="announcements.warning.withdraw",
        what=("announcements.warning", one.pk),
        new={"title": one.title},
        now=now,
    )
    return True
