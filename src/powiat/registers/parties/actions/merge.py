"""Merging two entries into one, and saying that two like entries are two parties."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.outbox import api as outbox
from powiat.ground.search import api as search
from powiat.registers.parties.actions.entry import changes, update
from powiat.registers.parties.data import PartyData, PartyRef
from powiat.registers.parties.events import PartiesMerged
from powiat.registers.parties.models import Distinct, Party
from powiat.registers.parties.queries.rows import addresses_of, as_data

MERGED_FIELDS = ("name", "pesel", "nip", "regon", "krs", "ade", "email", "phone", "address")


class CannotMerge(ValueError):
    """These two cannot become one. The message is Polish."""


def merged(kept: PartyData, dropped: PartyData, take: Collection[str] = ()) -> PartyData:
    """What the kept entry will hold: its own values, the other's where it has none or where `take` names
    the field.

    A person's name is taken as a whole, with its parts.
    """
    values = {}
    for field in MERGED_FIELDS:
        own, other = getattr(kept, field), getattr(dropped, field)
        values[field] = other if other and (not own or field in take) else own
    if "name" in take:
        values |= {"first_name": dropped.first_name, "last_name": dropped.last_name}
    return replace(kept, **values)


@transaction.atomic
def merge(*, keep_id: int, drop_id: int, take: Collection[str] = (), by: Actor, now: datetime) -> PartyRef:
    """Make two entries one: `drop_id` leads to `keep_id` from now on; its letters and cases stay where they
    are.

    `take` names the fields in which the dropped entry is right. Raises CannotMerge, WrongParty.
    """
    if keep_id == drop_id:
        raise CannotMerge("Wybierz dwa różne wpisy.")
    rows = {
        row.pk: row
        for row in Party.objects.current()
        .select_for_update(of=("self",))
        .filter(pk__in=[keep_id, drop_id])
        .order_by("pk")
    }
    if len(rows) < 2:
        raise CannotMerge("Jeden z tych wpisów został już połączony z innym. Odśwież stronę.")
    kept, dropped = rows[keep_id], rows[drop_id]
    if kept.kind != dropped.kind:
        raise CannotMerge("Nie można połączyć wpisów różnego rodzaju. Najpierw popraw rodzaj jednego z nich.")
    addresses = addresses_of(rows.values())
    known, other = (as_data(row, addresses.get(row.pk)) for row in (kept, dropped))
    dropped.merged_into, dropped.merged_at, dropped.changed_at = kept, now, now
    dropped.save(update_fields=["merged_into", "merged_at", "changed_at"])
    result = update(keep_id, merged(known, other, take), by=by, now=now)
    old, _ = changes(other, PartyData())
    audit.record(
        by=by,
        verb="parties.party.merge",
        what=("party", keep_id),
        old={"dropped_id": drop_id, **old},
        new={"taken": sorted(take)},
        now=now,
    )
    search.remove("party", str(drop_id))
    outbox.publish(PartiesMerged(kept_id=keep_id, dropped_id=drop_id, at=now))
    return result


@transaction.atomic
def call_distinct(*, one_id: int, other_id: int, by: Actor, now: datetime) -> None:
    """Two like entries are two parties: do not offer them for merging again. Saying it twice changes
    nothing."""
    first, second = sorted((one_id, other_id))
    _, is_new = Distinct.objects.get_or_create(
        first=Party.objects.get(pk=first),
        second=Party.objects.get(pk=second),
        defaults={"said_by": by.name[:150], "said_at": now},
    )
    if is_new:
        audit.record(
            by=by,
            verb="parties.party.call_distinct",
            what=("party", first),
            new={"other_id": second},
            now=now,
        )
