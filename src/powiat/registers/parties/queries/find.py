"""Finding parties: by a piece of the name, a number, a town, or by an identifier."""

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Q, QuerySet

from powiat.ground.kernel import pesel
from powiat.ground.kernel.text_pl import fold
from powiat.registers.parties.data import PartyRef
from powiat.registers.parties.models import Party
from powiat.registers.parties.queries.rows import NOWHERE, addresses_of, ref, refs


def get(party_id: int) -> PartyRef:
    """The party; one merged into another leads to that one. Raises Party.DoesNotExist."""
    party = survivor(Party.objects.get(pk=party_id))
    return ref(party, addresses_of([party]).get(party.pk, NOWHERE))


def survivor(party: Party) -> Party:
    """The party that this entry has been merged into, itself when into none. Chains are short and never
    closed."""
    while party.merged_into_id is not None:
        party = Party.objects.get(pk=party.merged_into_id)
    return party


def ids_of(party_id: int) -> tuple[int, ...]:
    """All ids under which the party is known: its own and those merged into it, however long ago."""
    known = {party_id}
    fresh = known
    while fresh:
        fresh = set(Party.objects.filter(merged_into__in=fresh).values_list("pk", flat=True)) - known
        known |= fresh
    return tuple(sorted(known))


def matching(text: str) -> QuerySet[Party]:
    """Parties whose name, town or numbers hold every word of the text; a whole PESEL finds its person.

    When nothing fits exactly, names that sound like it in writing are given, for slips of the keyboard.
    """
    parties = Party.objects.current()
    if pesel.is_valid(text):
        return parties.filter(pesel=pesel.clean(text))
    words = [word.strip(",;") for word in fold(text).split()]
    if not words:
        return parties
    condition = Q()
    for word in words:
        condition &= Q(search_text__contains=word) | Q(search_text__contains=word.replace("-", ""))
    exact = parties.filter(condition)
    if exact.exists():
        return exact
    likeness = TrigramWordSimilarity(fold(text), "search_text")
    like = parties.filter(search_text__trigram_word_similar=fold(text))
    return like.annotate(likeness=likeness).order_by("-likeness", "name", "id")


def find(text: str, limit: int = 20) -> list[PartyRef]:
    """The first parties that fit, for a list of suggestions; nothing for an empty text."""
    return refs(matching(text)[:limit]) if text.strip() else []
