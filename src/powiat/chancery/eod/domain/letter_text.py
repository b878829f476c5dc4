"""Letter text: the light marks clerks write with (CommonMark) become HTML; HTML itself is switched off."""

from functools import cache

from markdown_it import MarkdownIt


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
