"""The face of search: what other apps may call."""

from collections.abc import Iterable, Sequence

from powiat.ground.kernel.scopes import PUBLIC as PUBLIC
from powiat.ground.kernel.scopes import scopes_of as scopes_of
from powiat.ground.outbox import api as outbox
from powiat.ground.search.actions.keep_synonyms import BadSynonym as BadSynonym
from powiat.ground.search.actions.keep_synonyms import add_synonym as add_synonym
from powiat.ground.search.actions.keep_synonyms import dismiss_missed as dismiss_missed
from powiat.ground.search.actions.keep_synonyms import remove_synonym as remove_synonym
from powiat.ground.search.actions.put import put_entries
from powiat.ground.search.actions.remove import remove_entry
from powiat.ground.search.data import Entry as Entry
from powiat.ground.search.data import Found as Found
from powiat.ground.search.data import Suggestion as Suggestion
from powiat.ground.search.domain.lemmas import asked
from powiat.ground.search.domain.words import STOP_WORDS, fold, plain, words
from powiat.ground.search.models import SearchEntry
from powiat.ground.search.queries.find import find_entries
from powiat.ground.search.queries.missed import missed as missed
from powiat.ground.search.queries.suggest import suggest_titles
from powiat.ground.search.queries.synonyms import synonyms as synonyms
from powiat.ground.search.queries.within import UnscopedSearch as UnscopedSearch

_LEARNT_AT_ONCE = 500


def put(entry: Entry) -> None:
    """Enter one thing, or replace what was said of it, in the caller's transaction."""
    put_many([entry])


def put_many(entries: Iterable[Entry]) -> int:
    """Enter many at once; returns how many."""
    entries = list(entries)
    many = put_entries(entries)
    refs = [[entry.kind, entry.ref] for entry in entries]
    for start in range(0, len(refs), _LEARNT_AT_ONCE):
        outbox.defer("search.learn", refs=refs[start : start + _LEARNT_AT_ONCE])
    return many


def remove(kind: str, ref: str) -> None:
    """Forget one thing."""
    remove_entry(kind, ref)


def refs_of(kind: str) -> list[str]:
    """Which things of a kind are entered, for the app that entered them."""
    return list(SearchEntry.objects.filter(kind=kind).order_by("ref").values_list("ref", flat=True))


def known_urls(urls: Iterable[str]) -> set[str]:
    """Those of these addresses at which something public stands."""
    found = SearchEntry.objects.filter(url__in=list(urls), scopes__contains=[PUBLIC])
    return set(found.values_list("url", flat=True))


def find(
    query: str,
    scopes: Sequence[str],
    kinds: Sequence[str] | None = None,
    page: int = 1,
    forgiving: bool = False,
) -> Found:
    """One page of what answers the query among the things these scopes open; `forgiving` where a near answer helps."""
    return find_entries(query, scopes, kinds, page, forgiving)


def suggest(query: str, scopes: Sequence[str], kinds: Sequence[str] | None = None) -> tuple[Suggestion, ...]:
    """A few titles while one types, among the things these scopes open."""
    return suggest_titles(query, scopes, kinds)


def forms(text: str) -> list[frozenset[str]]:
    """The dictionary forms of each word that says something, without diacritics: for comparing texts by meaning."""
    told = (plain(match.group()) for match in words(text))
    return [frozenset(fold(one) for one in asked(word)) for word in told if word not in STOP_WORDS]
