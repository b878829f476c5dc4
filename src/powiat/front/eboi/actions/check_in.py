"""Check in: number and secret open a matter. Wrong number and wrong secret answer alike, and only a few times."""

import hashlib
import hmac
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q

from powiat.front.eboi.actions.submit import secret_key
from powiat.front.eboi.domain.number import read_number
from powiat.front.eboi.models import Attempt, TrackedCase
from powiat.ground.kernel.actor import Actor
from powiat.ground.kernel.ids import NO_DIGEST, matches

TRIES, WITHIN = 5, timedelta(minutes=15)
# One mark may be followed by several people; more than these are not compared.
_MOST = 20


class TooManyTries(Exception):
    """Five wrong tries in a quarter of an hour: nothing is compared any more."""


def check_in(*, number: str, secret: str, address: str, now: datetime) -> UUID | None:
    """The matter's id, or None. Every try is counted before it is compared; a right one is taken back."""
    attempt = _count(address, now)
    found = _compare(number, secret)
    if found is not None:
        attempt.delete()
    return found


def _compare(number: str, secret: str) -> UUID | None:
    typed = read_number(number)
    rows = TrackedCase.objects.filter(Q(rpw=typed) | (Q(mark=typed) & ~Q(mark="")))
    known = list(rows.values_list("pk", "secret_digest")[:_MOST])
    found = None
    # All are compared, also when one fits, and a digest that nothing has when there is none: equal time.
    for pk, digest in known or [(None, NO_DIGEST)]:
        if matches(secret[:100], digest, key=secret_key()):
            found = pk
    return found


@transaction.atomic
def _count(address: str, now: datetime) -> Attempt:
    digest = hmac.new(secret_key(), f"eboi.address:{address}".encode(), hashlib.sha256).hexdigest()
    with connection.cursor() as cursor:
        # Parallel tries from one address queue here, so that ten at once are not five.
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 2))", [digest])
    if Attempt.objects.filter(address_digest=digest, at__gt=now - WITHIN).count() >= TRIES:
        raise TooManyTries
    return Attempt.objects.create(address_digest=digest, at=now)


@transaction.atomic
def claim(*, tracked_id: UUID, by: Actor, now: datetime) -> bool:
    """Add a matter, opened with its secret, to one's account; False when it is another account's already."""
    tracked = TrackedCase.objects.select_for_update().get(pk=tracked_id)
    if by.user_id is None or (tracked.user_id is not None and tracked.user_id != by.user_id):
        return False
    tracked.user_id, tracked.changed_at = by.user_id, max(now, tracked.changed_at)
    tracked.save(update_fields=["user", "changed_at"])
    return True
