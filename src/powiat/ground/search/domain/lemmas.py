"""Lemmas: the dictionary forms of Polish words, by Morfeusz with the SGJP dictionary.

The dictionary is loaded once a process (0.1 s) and one lock guards it, because an analyser keeps state
while it
reads; what was asked once is remembered.
"""

from functools import cache, lru_cache
from itertools import combinations, product
from threading import Lock
from typing import Any

import morfeusz2

from powiat.ground.search.domain.words import fold

_ONE_READER = Lock()
_WITH_DIACRITICS = {"a": "ą", "c": "ć", "e": "ę", "l": "ł", "n": "ń", "o": "ó", "s": "ś", "z": "źż"}
_MOST_DIACRITICS = 4
_MOST_VARIANTS = 1500


@cache
def _analyser() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(generate=False, case_handling=morfeusz2.IGNORE_CASE)


def _readings(text: str) -> list[Any]:
    with _ONE_READER:
        return _analyser().analyse(text)


def _lemma(reading: tuple[Any, ...]) -> str:
    """`Łasek:Sm1` -> `łasek`; an abbreviation that stands for several words has no lemma of its own."""
    _form, lemma, *_rest = reading
    name = lemma.split(":", 1)[0].lower()
    return "" if "_" in name else name


@lru_cache(maxsize=100_000)
def lemmas(word: str) -> frozenset[str]:
    """All dictionary forms a word may come from; the word itself when the dictionary does not know it."""
    if word.isdigit():
        return frozenset([word])
    # A word may be cut into parts (zrobił + em): the first part carries the meaning.
    found = {
        _lemma(reading) for start, _end, reading in _readings(word) if start == 0 and reading[2] != "ign"
    }
    return frozenset(found - {""}) or frozenset([word])


@lru_cache(maxsize=20_000)
def restored(word: str) -> frozenset[str]:
    """Words of the dictionary that a word typed without diacritics may stand for: `dzialki` -> `działki`."""
    if word != fold(word) or not word.isalpha():
        return frozenset()
    known = {
        reading[0].lower()
        for _start, _end, reading in _readings(" ".join(_variants(word)))
        if reading[2] != "ign"
    }
    # Morfeusz cuts unknown variants into pieces; only whole words count.
    return frozenset(one for one in known if len(one) == len(word))


def _variants(word: str) -> list[str]:
    """The word with diacritics put on at most four of its letters."""
    places = [place for place, letter in enumerate(word) if letter in _WITH_DIACRITICS]
    variants = [word]
    for many in range(1, min(_MOST_DIACRITICS, len(places)) + 1):
        for chosen in combinations(places, many):
            for letters in product(*(_WITH_DIACRITICS[word[place]] for place in chosen)):
                signs = list(word)
                for place, letter in zip(chosen, letters, strict=True):
                    signs[place] = letter
                variants.append("".join(signs))
                if len(variants) >= _MOST_VARIANTS:
                    return variants
    return variants


@lru_cache(maxsize=50_000)
def asked(word: str) -> frozenset[str]:
    """The lemmas that answer a word of a query.

    A word with diacritics means itself. A word without them may have been typed on a foreign keyboard, so
    it also
    means every word of the dictionary that it could be; these are compared without diacritics.
    """
    if word != fold(word):
        return lemmas(word)
    meant = {word} | lemmas(word)
    for one in restored(word):
        meant |= lemmas(one)
    return frozenset(fold(one) for one in meant)


@lru_cache(maxsize=100_000)
def kept(word: str) -> frozenset[str]:
    """What the index keeps of a word: its lemmas, and the same without diacritics."""
    found = lemmas(word)
    return found | {fold(one) for one in found}


@lru_cache(maxsize=20_000)
def ordinary(word: str) -> bool:
    """True for a word of the dictionary none of whose readings is a first name or a surname."""
    if not word.isalpha():
        return False
    readings = [reading for start, _end, reading in _readings(word) if start == 0]
    if not readings or any(reading[2] == "ign" for reading in readings):
        return False
    return not any(label.startswith(("imi", "nazwisk")) for reading in readings for label in reading[3])
