"""Log: what changed in the bulletin, who tried without the right, and who looked it through."""

from datetime import date, datetime, timedelta

from django.db import connection, transaction

from powiat.front.bip.domain.checks import NotYet, why_not_checkable
from powiat.front.bip.models import LogCheck, LogEntry
from powiat.front.bip.queries.log import counts_of
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor

# The same refused request again and again is one attempt: a robot must not be able to fill the log.
QUIET = timedelta(minutes=1)


@transaction.atomic(savepoint=False)
def note(
    *,
    by: Actor,
    verb: str,
    what: tuple[str, object],
    text: str,
    now: datetime,
    old: dict | None = None,
    new: dict | None = None,
) -> None:
    """One change of content: into the house's log and into the bulletin's own (§ 16 ust. 1-2)."""
    audit.record(by=by, verb=verb, what=what, old=old, new=new, now=now)
    LogEntry.objects.create(
        kind=LogEntry.Kind.CHANGE, verb=verb, text=text[:500], by_name=by.name[:200], by_id=by.user_id
    )


@transaction.atomic
def note_attempt(
    *, kind: str, text: str, by: Actor, address: str = "", ip: str | None = None, now: datetime
) -> bool:
    """An attempt of somebody without the right. False when the same one was noted a moment ago."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtext(%s))", [f"bip-attempt {kind} {ip} {by.user_id}"]
        )
    if LogEntry.objects.filter(
        kind=kind, by_id=by.user_id, ip=ip or None, address=address[:300], at__gte=now - QUIET
    ).exists():
        return False
    LogEntry.objects.create(
        kind=kind,
        text=text[:500],
        by_name=by.name[:200],
        by_id=by.user_id,
        address=address[:300],
        ip=ip or None,
    )
    return True


@transaction.atomic
def check_day(*, day: date, remarks: str, by: Actor, now: datetime, today: date) -> LogCheck:
    """§ 16 ust. 3: the administrator has looked through a day's entries. Pressed twice, it is done once."""
    reason = why_not_checkable(day, today)
    if reason:
        raise NotYet(reason)
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtext('bip-log-check'))")
    done = LogCheck.objects.filter(day=day).first()
    if done:
        return done
    changes, attempts = counts_of(day)
    made = LogCheck.objects.create(
        day=day, by_name=by.name, by_id=by.user_id, remarks=remarks, changes=changes, attempts=attempts
    )
    audit.record(
        by=by,
        verb="bip.log.check",
        what=("bip.log", day),
        new={"remarks": remarks, "changes": changes, "attempts": attempts},
        now=now,
    )
    return made
