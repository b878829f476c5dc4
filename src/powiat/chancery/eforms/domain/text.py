"""Typed text made safe and canonical. Every function here is idempotent and never raises on a string."""

import re
import unicodedata

# Bidirectional overrides and isolates can make a name read otherwise than it is stored.
_BIDI = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_DROP = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff{_BIDI}]")
_NONCHARACTERS = re.compile(
    "[" + "".join(f"{chr(p * 0x10000 + 0xFFFE)}{chr(p * 0x10000 + 0xFFFF)}" for p in range(1, 17)) + "]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")


def safe(text: str) -> str:
    """Text without characters that XML, JSON or PostgreSQL refuse, in NFC, with plain line ends."""
    text = _DROP.sub("", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", _NONCHARACTERS.sub("", text))


def line(text: str) -> str:
    """One line: runs of white space become one space."""
    return " ".join(safe(text).split())


def block(text: str) -> str:
    """Many lines: no spaces at line ends, no more than two empty lines in a row."""
    lines = [one.rstrip() for one in safe(text).split("\n")]
    return re.sub("\n{4,}", "\n\n\n", "\n".join(lines)).strip()
