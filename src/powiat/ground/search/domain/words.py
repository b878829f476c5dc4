"""Cutting text into words, and words without Polish diacritics."""

import re
import unicodedata
from collections.abc import Iterator

# Words this common tell nothing: they are neither indexed nor asked for.
STOP_WORDS = frozenset(
    "a aby ale albo ani bez by być był była było były czy dla do gdy go i ich im iż ja jak jako je jego "
    "jej jest "
    "jeśli już ku lub ma mi na nad nie o od oraz po pod przez przy się są ta tak także tam te tego tej ten "
    "to tu "
    "tych tym u w we z za ze że".split()
)
LONGEST_WORD = 100

_WORD = re.compile(r"[^\W_]+")
_UNDECOMPOSED = str.maketrans("łŁøØđĐ", "lLoOdD")


def words(text: str) -> Iterator[re.Match[str]]:
    """Every run of letters and digits, with its place in the text."""
    return _WORD.finditer(text)


def fold(text: str) -> str:
    """The text as somebody without a Polish keyboard types it: `Łąka` -> `Laka`."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_UNDECOMPOSED))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def plain(word: str) -> str:
    """A word as the index keeps it: composed, lower-case, of bounded length."""
    return unicodedata.normalize("NFC", word).lower()[:LONGEST_WORD]
