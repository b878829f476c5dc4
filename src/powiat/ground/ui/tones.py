"""Tones: the few colours a state may wear. The words always say the same as the colour."""

TONES = ("grey", "blue", "green", "teal", "yellow", "orange", "red", "purple")


def known(tone: str) -> str:
    """The tone, or grey; a misspelt colour shall not break a page, only a test of it."""
    return tone if tone in TONES else "grey"
