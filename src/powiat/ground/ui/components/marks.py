"""Marks: the small things that stand in a line of text or in a cell."""

from datetime import date
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from powiat.ground.kernel.text_pl import counted, file_size, plural
from powiat.ground.ui.drawing import draw, icon
from powiat.ground.ui.tones import known

_KINDS = {
    "application/pdf": "PDF",
    "application/xml": "XML",
    "text/xml": "XML",
    "text/plain": "TXT",
    "text/csv": "CSV",
    "image/jpeg": "JPG",
    "image/png": "PNG",
    "application/zip": "ZIP",
}


def tag(text: str, tone: str = "grey") -> SafeString:
    """A filled label of a state or kind."""
    return format_html('<strong class="govuk-tag pw-tag pw-tone-{}">{}</strong>', known(tone), text)


def status(text: str, tone: str = "grey") -> SafeString:
    """A dot and a word: quieter than a tag, for dense lists."""
    return format_html('<span class="pw-status pw-tone-{}">{}</span>', known(tone), text)


def deadline(due: date | None, on: date, *, done: bool = False) -> SafeString:
    """How much time is left, in words and in colour; `done` when the matter no longer waits."""
    if due is None:
        return format_html('<span class="pw-quiet">{}</span>', "bez terminu")
    left = (due - on).days
    text, tone = _left(left)
    if done:
        text, tone = "załatwione", "grey"
    return format_html(
        '<span class="pw-deadline pw-tone-{}">{}<time datetime="{}" title="{}">{}</time></span>',
        tone,
        icon("clock" if left >= 0 or done else "triangle-alert", size=16),
        due.isoformat(),
        f"termin: {due:%d.%m.%Y}",
        text,
    )


def _left(days: int) -> tuple[str, str]:
    if days < 0:
        return f"po terminie {counted(-days, 'dzień', 'dni', 'dni')}", "red"
    if days == 0:
        return "termin dziś", "orange"
    if days == 1:
        return "został 1 dzień", "orange"
    word = plural(days, "został", "zostały", "zostało")
    tone = "orange" if days <= 3 else "yellow" if days <= 7 else "green"
    return f"{word} {days} dni", tone


def avatar(name: str) -> SafeString:
    """A person's initials in a circle; the name stands beside it or is read out from it."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    initials = (words[0][0] + words[-1][0]) if len(words) > 1 else name[:1]
    shade = sum(map(ord, name)) % 6
    return format_html(
        '<span class="pw-avatar pw-avatar--{}" aria-hidden="true">{}</span>', shade, initials.upper()
    )


def person(name: str, title: str = "") -> SafeString:
    """A person with initials, name and post."""
    told = format_html('<span class="pw-person__title">{}</span>', title) if title else ""
    return format_html(
        '<span class="pw-person">{}<span class="pw-person__words"><span class="pw-person__name">{}</span>{}'
        "</span></span>",
        avatar(name),
        name,
        told,
    )


def file_kind(name: str, mime: str = "") -> str:
    """The kind of a file as people say it: "PDF", "JPG"; from its type, else from the end of its name."""
    if mime in _KINDS:
        return _KINDS[mime]
    _, dot, end = name.rpartition(".")
    return end.upper() if dot and len(end) <= 5 else "plik"


def file_link(file: Any, url: str = "", *, note: str = "") -> SafeString:
    """A link that tells: "Wniosek.pdf (PDF, 178 kB, 4 strony)". File: name, size, mime, pages."""
    pages = getattr(file, "pages", None)
    facts = [file_kind(file.name, getattr(file, "mime", "")), file_size(file.size)]
    if pages:
        facts.append(counted(pages, "strona", "strony", "stron"))
    return draw(
        "file_link",
        name=file.name,
        url=url or getattr(file, "url", ""),
        facts=", ".join(facts),
        note=note or getattr(file, "note", ""),
    )


def copy(value: str, label: str = "Kopiuj") -> SafeString:
    """A button that copies the value; the script shows it, without the script there is none."""
    return format_html(
        '<button type="button" class="pw-copy" data-powiat-copy="{}" hidden>{}<span>{}</span></button>',
        value,
        icon("copy", size=16),
        label,
    )


def mark_text(text: str) -> SafeString:
    """A case mark, a register number: figures of equal width, never broken across lines."""
    return format_html('<span class="pw-mark">{}</span>', text)
