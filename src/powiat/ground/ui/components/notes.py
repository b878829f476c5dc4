"""Notes: what a page tells the visitor beside its content."""

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from powiat.ground.ui.drawing import draw

_ALERTS = {
    "info": ("Informacja", "info"),
    "success": ("Udało się", "circle-check"),
    "warning": ("Uwaga", "triangle-alert"),
    "error": ("Błąd", "circle-alert"),
}


def alert(content: str, kind: str = "info", *, title: str = "", live: bool = False) -> SafeString:
    """A coloured note with an icon. Kinds: info, success, warning, error. `live` reads it out at once."""
    hidden, icon_name = _ALERTS[kind]
    return draw(
        "alert", content=content, kind=kind, title=title, hidden=hidden, icon_name=icon_name, live=live
    )


def inset(content: str) -> SafeString:
    """A set-off piece of text."""
    return format_html('<div class="govuk-inset-text">{}</div>', content)


def warning(content: str) -> SafeString:
    """A sentence with consequences: an exclamation mark and bold text."""
    return draw("warning", content=content)


def details(content: str, title: str, *, is_open: bool = False) -> SafeString:
    """Text that opens on demand; works without scripts."""
    return draw("details", content=content, title=title, is_open=is_open)


def empty(
    title: str, text: str = "", *, icon_name: str = "inbox", action: str = "", url: str = ""
) -> SafeString:
    """What stands where a list would be: why it is empty and what to do."""
    return draw("empty", title=title, text=text, icon_name=icon_name, action=action, url=url)


def confirmation(
    title: str, *, number: str = "", secret: str = "", number_label: str = "Numer sprawy"
) -> SafeString:
    """The page's main message after something was done: large number, and the secret to keep."""
    return draw("confirmation", title=title, number=number, secret=secret, number_label=number_label)


def progress(value: int, total: int, text: str = "", *, source: str = "") -> SafeString:
    """How far long work has come. `source`: address of server-sent events (value, total, text)."""
    return draw("progress", value=value, total=total, text=text, source=source)


def skeleton(lines: int = 3) -> SafeString:
    """Grey lines in the place of content that is on its way."""
    return draw("skeleton", lines=range(lines))


def toasts(messages: Any) -> SafeString:
    """Django's messages as short notes; they stay until closed when they tell of an error."""
    return draw("toasts", messages=list(messages or ()))
