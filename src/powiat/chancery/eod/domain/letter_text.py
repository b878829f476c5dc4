"""Letter text: the light marks clerks write with (CommonMark) become HTML; HTML itself is switched off."""

import re
from functools import cache

from markdown_it import MarkdownIt

TAG = re.compile(r"(<[^>]*>)")
GAP = re.compile(r"\[[^\]\n<>]{2,80}\]")


@cache
def _reader() -> MarkdownIt:
    return (
        MarkdownIt("commonmark", {"html": False, "breaks": True})
        .enable("table")
        .disable(["image", "html_block"])
    )


def to_html(text: str) -> str:
    """Safe HTML of the text: paragraphs, headings, lists, tables, bold, italics and links; no pictures, no tags."""
    return _reader().render(text)


def show_gaps(html: str) -> str:
    """The HTML of `to_html` with every […] that is still to be filled in made to stand out."""
    pieces = TAG.split(html)
    return "".join(
        piece if piece.startswith("<") else GAP.sub(r'<mark class="paper-gap">\g<0></mark>', piece)
        for piece in pieces
    )
