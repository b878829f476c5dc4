"""The HTML part of a mail, drawn from its plain text: the same words, paragraphs and links."""

import re
from html import escape

_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]")


def paragraphs(text: str) -> list[str]:
    """Escaped HTML of each paragraph of the text; addresses become links, single line ends stay."""
    return [_linked(block) for block in re.split(r"\n\s*\n", text.strip()) if block.strip()]


def _linked(block: str) -> str:
    pieces, at = [], 0
    for match in _ADDRESS.finditer(block):
        pieces.append(escape(block[at : match.start()]))
        address = escape(match.group())
        pieces.append(f'<a href="{address}">{address}</a>')
        at = match.end()
    pieces.append(escape(block[at:]))
    return "".join(pieces).replace("\n", "<br>\n")


def one_line(subject: str) -> str:
    """A subject without line ends: they would begin another header."""
    return " ".join(subject.split())
