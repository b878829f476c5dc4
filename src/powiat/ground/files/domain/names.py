"""Names: what remains of a sender's file name when tricks are taken out of it."""

import unicodedata

MAX_LENGTH = 200
_FORBIDDEN = set('<>:"|?*')


def safe_name(name: str) -> str:
    """The last part of the path, without control and direction characters, at most 200 letters.

    A right-to-left override can make `fdp.exe` look like `exe.pdf`; it and its kin (Unicode category C)
    are dropped. Polish letters stay, composed.
    """
    name = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    kept = "".join(
        "_" if letter in _FORBIDDEN else letter
        for letter in name
        if unicodedata.category(letter)[0] != "C" or letter == " "
    )
    kept = " ".join(kept.split()).strip(". ")
    stem, dot, ending = kept.rpartition(".")
    if dot and len(ending) <= 10:
        return f"{stem[: MAX_LENGTH - len(ending) - 1].rstrip()}.{ending}" if stem else f"plik.{ending}"
    return kept[:MAX_LENGTH] or "plik"
