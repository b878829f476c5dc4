"""Duplicates: entries that may be the same party. They are offered to a person and never merged by
themselves."""

from collections.abc import Sequence

from django.db.models import Count, Q, QuerySet

from powiat.registers.parties.data import Likeness, PartyData
from powiat.registers.parties.domain import likeness
from powiat.registers.parties.models import Distinct, Party
from powiat.registers.parties.queries.rows import NOWHERE, addresses_of, as_data, ref

SHARED = ("pesel", "nip", "regon", "krs", "ade")
MANY = 50


def candidates_for(data: PartyData, *, but: Sequence[int] = ()) -> QuerySet[Party]:
    """Parties worth comparing: the same identifier, e-mail, phone or name."""
    condition = Q(name__iexact=data.name)
    for field in (*SHARED, "email", "phone"):
        if value := getattr(data, field):
            condition |= Q(**{field: value})
    if data.last_name:
        condition |= Q(last_name__iexact=data.last_name, first_name__iexact=data.first_name)
        condition |= Q(last_name__iexact=data.first_name, first_name__iexact=data.last_name)
    return Party.objects.current().filter(condition).exclude(pk__in=but)


def like(data: PartyData, *, but: Sequence[int] = ()) -> list[Likeness]:
    """Known parties that the described one may be, the surest first."""
    parties = list(candidates_for(data, but=but)[:MANY])
    addresses = addresses_of(parties)
    found = []
    for one in parties:
        why, is_strong = likeness.reasons(data, as_data(one, addresses.get(one.pk)))
        if why:
            found.append(Likeness(ref(one, addresses.get(one.pk, NOWHERE)), why, is_strong))
    return sorted(found, key=lambda one: (not one.is_strong, -len(one.reasons), one.party.name))


def duplicates_of(party_id: int) -> list[Likeness]:
    """Entries that may be the same party as this one, without those a person has called distinct."""
    party = Party.objects.get(pk=party_id)
    pairs = Distinct.objects.filter(Q(first=party) | Q(second=party)).values_list("first_id", "second_id")
    apart = {one for pair in pairs for one in pair}
    return like(as_data(party, addresses_of([party]).get(party.pk)), but=[party.pk, *apart])


def with_duplicates(limit: int = 100) -> list[Party]:
    """Parties that share an identifier or the whole name with another one: where to begin tidying."""
    current = Party.objects.current()
    condition = Q(name__in=_repeated(current, "name"))
    for field in SHARED:
        condition |= Q(**{f"{field}__in": _repeated(current.exclude(**{field: None}), field)})
    return list(current.filter(condition).order_by("name", "id")[:limit])


def _repeated(parties: QuerySet[Party], field: str) -> QuerySet:
    return parties.order_by().values(field).annotate(times=Count("id")).filter(times__gt=1).values(field)
