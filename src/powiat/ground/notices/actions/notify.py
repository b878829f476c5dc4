"""Notify: put a line under people's bells."""

from collections.abc import Iterable
from datetime import datetime

from django.db import connection, transaction

from powiat.ground.notices.actions.wake import wake
from powiat.ground.notices.domain.channels import notices_of

_LONGEST = 300

_TELL = """
insert into notices_notice (user_id, text, url, at, key)
select user_id, %s, %s, %s, %s from unnest(%s::bigint[]) user_id
on conflict (user_id, key) do nothing returning user_id
"""


@transaction.atomic
def notify(*, user_ids: Iterable[int], text: str, url: str, now: datetime, key: str | None = None) -> int:
    """Tell each of them once; returns how many had not been told. In one order, so that two tellers do not
    lock up."""
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1] + "…"
    with connection.cursor() as cursor:
        cursor.execute(_TELL, [text, url, now, key, sorted({one for one in user_ids if one is not None})])
        told = [row[0] for row in cursor.fetchall()]
    for user_id in told:
        wake(notices_of(user_id))
    return len(told)
