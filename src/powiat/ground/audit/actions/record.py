"""Record: write one deed into the log, inside the transaction of the deed itself."""

import json
from datetime import datetime

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

from powiat.ground.audit.models import AuditRow
from powiat.ground.kernel.actor import Actor


def _plain(value: dict | None) -> dict | None:
    """The values as JSON can hold them, so that the payload hashed is the payload stored."""
    return None if value is None else json.loads(json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False))


@transaction.atomic(savepoint=False)
def record(
    *,
    by: Actor,
    verb: str,
    what: tuple[str, object],
    now: datetime,
    old: dict | None = None,
    new: dict | None = None,
) -> None:
    """Write that `by` did `verb` to `what` (kind, id) at `now`; `old` and `new` hold what changed."""
    kind, ref = what
    AuditRow.objects.create(
        payload={
            "at": now.isoformat(),
            "by_id": "" if by.user_id is None else str(by.user_id),
            "by_name": by.name,
            "kind": kind,
            "new": _plain(new),
            "old": _plain(old),
            "ref": str(ref),
            "verb": verb,
        },
        at=now,
    )
