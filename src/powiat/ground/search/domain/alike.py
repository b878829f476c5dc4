"""How many slips of the finger lie between two words."""


def slips(typed: str, meant: str) -> int:
    """Letters left out, added, changed, or swapped with their neighbour (optimal string alignment distance)."""
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for i, letter in enumerate(typed, start=1):
        before, above, row = row, before, [i]
        for j, other in enumerate(meant, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == meant[j - 2] and typed[i - 2] == other:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
    return row[-1]


def most_slips(word: str) -> int:
    """How many slips are forgiven: in a long word more, because its ending may be another case of the noun."""
    return 1 if len(word) < 6 else 2 if len(word) < 9 else 3
