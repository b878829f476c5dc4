"""Remind: whoever looks the log through is told that it waits."""

from datetime import date, datetime

from powiat.front.bip.permissions import Permission
from powiat.front.bip.queries.log import unchecked
from powiat.ground.kernel.text_pl import counted, date_in_words
from powiat.ground.kernel.workdays import is_workday
from powiat.ground.notices import api as notices
from powiat.ground.org import api as org


def remind_of_log(*, today: date, now: datetime) -> int:
    """§ 16 ust. 3: a notice for every day that passed without a check. Returns how many people were told."""
    missing = unchecked(today)
    if not missing or not is_workday(today):
        return 0
    people = [
        user_id for user_id, _ in org.staff() if org.actor_by_id(user_id, today).may(Permission.CHECK_LOG)
    ]
    said = counted(len(missing), "dzień", "dni", "dni")
    return notices.notify(
        user_ids=people,
        text=f"Dziennik BIP nie był sprawdzony: {said}, najdawniej {date_in_words(missing[0])}.",
        url="/biurko/bip/dziennik/",
        now=now,
        key=f"bip-log-{today}",
    )
