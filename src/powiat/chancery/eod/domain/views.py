"""Saved views of the dense lists: which columns in which order, and which part of an address is worth keeping."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from urllib.parse import parse_qsl, urlencode

# A page number is where one stood, not what one looked for; `zapisany` names the view itself.
NOT_KEPT = ("strona", "zapisany", "kolumny")
LONGEST_QUERY = 1000
MOST_OF_ONE = 20


class DeskList(StrEnum):
    """The lists whose views are kept."""

    LETTERS = "pisma"
    CASES = "sprawy"
    DISPATCHES = "wychodzace"


LIST_NAMES = {
    DeskList.LETTERS: "Pisma wpływające",
    DeskList.CASES: "Sprawy",
    DeskList.DISPATCHES: "Przesyłki wychodzące",
}


def arranged(known: Sequence[str], wanted: Iterable[str], always: str) -> list[str]:
    """The wanted columns that the list has, in the wanted order; the one that opens the row is never left out."""
    chosen = list(dict.fromkeys(key for key in wanted if key in known))
    if not chosen:
        return list(known)
    return chosen if always in chosen else [always, *chosen]


def worth_keeping(query: str) -> str:
    """The filters and the order of an address, without empty ones, in one spelling."""
    pairs = parse_qsl(query, keep_blank_values=False)
    return urlencode(sorted(pair for pair in pairs if pair[0] not in NOT_KEPT))


def rearranged(shown: Sequence[str], deed: str, key: str) -> list[str]:
    """One column moved up or down, hidden, or shown again at the end. What cannot be done changes nothing."""
    order = list(shown)
    if deed == "pokaz" and key not in order:
        return [*order, key]
    if key not in order:
        return order
    at = order.index(key)
    if deed == "ukryj" and len(order) > 1:
        order.remove(key)
    if deed == "wyzej" and at > 0:
        order[at - 1], order[at] = order[at], order[at - 1]
    if deed == "nizej" and at < len(order) - 1:
        order[at + 1], order[at] = order[at], order[at + 1]
    return order
