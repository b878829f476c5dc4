"""Substitute: let one person do another post's work for some days."""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.org.models import Holding, Post, Substitution
from powiat.ground.org.permissions import may_substitute


@transaction.atomic
def substitute(
    *,
    post_id: int,
    substitute_id: int,
    since: date,
    until: date,
    sudden: bool,
    reason: str,
    by: Actor,
    now: datetime,
) -> int:
    """Set a substitution; returns its id. Its rights begin and end with the days, by themselves.

    Set twice the same, it is one.
    """
    post = Post.objects.select_for_update().get(pk=post_id)
    if not may_substitute(by, post.unit_id):
        raise PermissionDenied
    if until < since:
        raise ValidationError("Koniec zastępstwa jest przed jego początkiem. Popraw daty.")
    if Holding.objects.filter(post=post, user_id=substitute_id, until=None).exists():
        raise ValidationError("Ta osoba sama pracuje na tym stanowisku. Wybierz kogoś innego.")
    same = {"post": post, "substitute_id": substitute_id, "since": since, "until": until}
    if twin := Substitution.objects.filter(**same, revoked_at=None).first():
        return twin.pk
    row = Substitution.objects.create(
        post=post,
        substitute_id=substitute_id,
        since=since,
        until=until,
        kind=Substitution.Kind.SUDDEN if sudden else Substitution.Kind.PLANNED,
        reason=reason,
        set_by_name=by.name,
        set_at=now,
    )
    audit.record(
        by=by,
        verb="org.substitution.set",
        what=("org.post", post_id),
        new={"substitute_id": substitute_id, "since": since, "until": until, "reason": reason},
        now=now,
    )
    return row.pk


@transaction.atomic
def revoke(*, substitution_id: int, by: Actor, now: datetime) -> None:
    """End a substitution before its day."""
    row = Substitution.objects.select_for_update(of=("self",)).select_related("post").get(pk=substitution_id)
    if not may_substitute(by, row.post.unit_id):
        raise PermissionDenied
    if row.revoked_at is None:
        row.revoked_at = now
        row.save(update_fields=["revoked_at"])
        audit.record(by=by, verb="org.substitution.revoke", what=("org.post", row.post_id), now=now)
