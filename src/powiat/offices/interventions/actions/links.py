"""Links: one-time addresses for mails. Looking changes nothing; a pressed button uses the link up."""

import secrets
from datetime import datetime, timedelta

from django.conf import settings

from powiat.ground.kernel.ids import digest_of
from powiat.offices.interventions.models import Dispatch, Link, Report
from powiat.offices.interventions.queries.rules import secret_key


def new_link(
    *, kind: str, report: Report, now: datetime, lasts: timedelta, dispatch: Dispatch | None = None
) -> str:
    """The whole address; only a digest of its token is kept."""
    token = secrets.token_hex(20)
    Link.objects.create(
        kind=kind,
        digest=digest_of(token, key=secret_key()),
        report=report,
        dispatch=dispatch,
        created_at=now,
        expires_at=now + lasts,
    )
    return f"{settings.PUBLIC_ADDRESS}/interwencje/link/{token}/"


def find_link(token: str) -> Link | None:
    """The link of that token, used up or not."""
    return (
        Link.objects.filter(digest=digest_of(token[:100], key=secret_key())).select_related("report").first()
    )


def use_link(token: str, now: datetime) -> Link | None:
    """Take the link for use, inside the deed's transaction; None when it is used, old or unknown."""
    link = (
        Link.objects.select_for_update(of=("self",))
        .filter(digest=digest_of(token[:100], key=secret_key()), used_at=None, expires_at__gt=now)
        .select_related("report", "dispatch")
        .first()
    )
    if link is not None:
        link.used_at = now
        link.save(update_fields=["used_at"])
    return link
