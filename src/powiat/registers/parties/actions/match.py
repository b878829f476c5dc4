"""Match or create: the sender of a letter is either surely known or entered anew."""

from dataclasses import replace
from datetime import datetime

from django.db import connection, transaction

from powiat.ground.kernel.actor import Actor
from powiat.ground.kernel.text_pl import fold
from powiat.registers.parties.actions.entry import enter
from powiat.registers.parties.data import PartyData, PartyRef
from powiat.registers.parties.domain.entry import clean
from powiat.registers.parties.domain.likeness import is_same
from powiat.registers.parties.queries.duplicates import candidates_for
from powiat.registers.parties.queries.rows import NOWHERE, addresses_of, as_data, ref

NAMELESS = "Nadawca niepodany"
FIELD_NAMES = {
    "pesel": "PESEL",
    "nip": "NIP",
    "regon": "REGON",
    "krs": "KRS",
    "ade": "adres do e-Doręczeń",
    "email": "e-mail",
    "phone": "telefon",
    "postal_code": "kod pocztowy",
}


@transaction.atomic
def match_or_create(candidate: PartyData, *, by: Actor, now: datetime) -> PartyRef:
    """The party that the candidate surely is, or a new one. Never refuses and never changes a known party.

    What the sender wrote wrongly is left out and named in `doubts`, for a clerk to mend. Two letters of one
    sender that come at the same moment wait for each other, so that the sender is entered once.
    """
    cleaned, mistakes = clean(candidate)
    if not cleaned.name:
        cleaned = replace(cleaned, name=NAMELESS, last_name=NAMELESS if cleaned.kind == "person" else "")
    _wait_for_twins(cleaned)
    parties = list(candidates_for(cleaned).order_by("id"))
    addresses = addresses_of(parties)
    same = [one for one in parties if is_same(cleaned, as_data(one, addresses.get(one.pk)))]
    # Two that fit equally are a question for a person: a third entry would be worse than taking the older
    # one.
    if same and cleaned.name != NAMELESS:
        return ref(same[0], addresses.get(same[0].pk, NOWHERE))
    doubts = [f"{FIELD_NAMES[field]} z pisma ma błąd" for field in mistakes if field in FIELD_NAMES]
    return enter(cleaned, doubts=doubts, by=by, now=now)


def _wait_for_twins(data: PartyData) -> None:
    """Hold a lock on the name until the transaction ends."""
    key = " ".join(sorted(fold(data.name).split()))
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 2))", [f"parties:{key}"])
