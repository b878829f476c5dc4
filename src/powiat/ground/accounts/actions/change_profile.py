"""Change profile: what a person may change on his own account."""

from datetime import datetime

from django.db import transaction

from powiat.ground.accounts.models import User
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor


@transaction.atomic
def change_profile(*, user_id: int, changes: dict[str, str | bool], by: Actor, now: datetime) -> None:
    """Save the changed fields; a clerk's name is the office's to change, not his own."""
    user = User.objects.select_for_update().get(pk=user_id)
    own = {"phone", "wants_mail"} | (set() if user.is_clerk else {"first_name", "last_name"})
    changed = {name for name, value in changes.items() if name in own and getattr(user, name) != value}
    if not changed:
        return
    for name in changed:
        setattr(user, name, changes[name])
    user.save(update_fields=sorted(changed))
    # The log names the fields, not what stood in them: it can never be erased, personal data must be.
    audit.record(
        by=by,
        verb="accounts.profile.change",
        what=("accounts.user", user_id),
        new={"fields": sorted(changed)},
        now=now,
    )
