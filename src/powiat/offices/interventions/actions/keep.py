"""Keep: a row of the county's rules is written with its old and new values in the log. Every rules verb ends here."""

from datetime import datetime
from typing import Any, TypeVar

from django.db import models

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor

Kept = TypeVar("Kept", bound=models.Model)


class WrongRule(Exception):
    """Something has to be corrected; `errors` says what, by field, in Polish."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__("; ".join(f"{field}: {words}" for field, words in errors.items()))
        self.errors = errors


def keep(row: Kept, values: dict[str, Any], *, by: Actor, now: datetime) -> Kept:
    """Write what differs; nothing at all when nothing does. A new row is logged whole."""
    is_new = row.pk is None
    old = {} if is_new else {name: getattr(row, name) for name in values}
    changed = {name: value for name, value in values.items() if is_new or old[name] != value}
    if not changed:
        return row
    for name, value in changed.items():
        setattr(row, name, value)
    row.save()
    audit.record(
        by=by,
        verb=f"interventions.{row._meta.model_name}.{'add' if is_new else 'change'}",
        what=(f"interventions.{row._meta.model_name}", row.pk),
        old=None if is_new else {name: old[name] for name in changed},
        new=changed,
        now=now,
    )
    return row
