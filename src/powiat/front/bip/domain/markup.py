"""Markup: the simple writing of articles, and the HTML made of it.

Editors write plain text with a few signs: `## heading`, `- point`, `1. point`, `**bold**`,
`[text](address)` and tables `| a | b |`. The text is kept; HTML is made when shown. The writer is ours
and small; nh3 stands behind it as a second guard.
"""

import re
from collections.abc import Callable
from html import escape

import nh3

TAGS = {"h2", "h3", "p", "ul", "ol", "li", "strong", "a", "br", "table", "thead", "tbody", "tr", "th", "td"}
_LINK = re.compile(r"\[([^\]\n]+)\]\(((?:https?://|mailto:|tel:|/)[^\s()<>\"]+)\)")
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
_POINT = re.compile(r"^[-*] +")
_NUMBER = re.compile(r"^\d+[.)] +")
_CUT = re.compile(r"^\|?[\s:|-]+\|[\s:|-]*$")


def to_html(text: str) -> str:
    """The article as clean HTML."""
    blocks = re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip())
    made = "\n".join(_block(block.split("\n")) for block in blocks if block.strip())
    return nh3.clean(made, tags=TAGS, attributes={"a": {"href"}, "th": {"scope"}}, link_rel=None)


def _block(lines: list[str]) -> str:
    first = lines[0]
    for sign, tag in (("### ", "h3"), ("## ", "h2")):
        if first.startswith(sign):
            rest = lines[1:]
            return f"<{tag}>{_line(first[len(sign) :])}</{tag}>" + (_block(rest) if rest else "")
    if all(_POINT.match(line) for line in lines):
        return _list("ul", lines, _POINT)
    if all(_NUMBER.match(line) for line in lines):
        return _list("ol", lines, _NUMBER)
    if len(lines) > 1 and all("|" in line for line in lines) and _CUT.match(lines[1]):
        return _table(lines)
    return "<p>" + "<br>".join(_line(line) for line in lines) + "</p>"


def _list(tag: str, lines: list[str], sign: re.Pattern[str]) -> str:
    return f"<{tag}>" + "".join(f"<li>{_line(sign.sub('', line))}</li>" for line in lines) + f"</{tag}>"


def _table(lines: list[str]) -> str:
    def cells(line: str) -> list[str]:
        return [cell.strip() for cell in line.strip().strip("|").split("|")]

    head = "".join(f'<th scope="col">{_line(cell)}</th>' for cell in cells(lines[0]))
    rows = "".join(
        "<tr>" + "".join(f"<td>{_line(cell)}</td>" for cell in cells(line)) + "</tr>" for line in lines[2:]
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _line(text: str) -> str:
    bold: Callable[[re.Match[str]], str] = lambda found: f"<strong>{found[1]}</strong>"  # noqa: E731
    link: Callable[[re.Match[str]], str] = lambda found: f'<a href="{found[2]}">{found[1]}</a>'  # noqa: E731
    return _BOLD.sub(bold, _LINK.sub(link, escape(text, quote=False)))


def to_plain(text: str) -> str:
    """The words alone, for searching and for the beginning of an article."""
    lines = (line for line in text.replace("\r\n", "\n").split("\n") if not _CUT.match(line))
    text = "\n".join(" ".join(line.replace("|", " ").split()) if "|" in line else line for line in lines)
    text = _BOLD.sub(r"\1", _LINK.sub(r"\1", text))
    return re.sub(r"^(#{2,3} |[-*] +|\d+[.)] +)", "", text, flags=re.MULTILINE)
