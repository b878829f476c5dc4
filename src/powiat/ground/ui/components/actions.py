"""Actions: what a visitor presses."""

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from powiat.ground.ui.drawing import draw, flat, icon

KINDS = {
    "primary": "",
    "secondary": "govuk-button--secondary",
    "warning": "govuk-button--warning",
    "quiet": "pw-button--quiet",
}


def _classes(kind: str, small: bool) -> str:
    parts = ["govuk-button", KINDS[kind], "pw-button--small" if small else ""]
    return " ".join(filter(None, parts))


def button(
    text: str,
    kind: str = "primary",
    *,
    name: str | None = None,
    value: str | None = None,
    icon_name: str = "",
    small: bool = False,
    disabled: bool = False,
    form: str | None = None,
    label: str | None = None,
    action: str | None = None,
) -> SafeString:
    """A button that sends a form. Kinds: primary, secondary, warning, quiet. Pressed twice, it sends once."""
    more = {
        "name": name,
        "value": value,
        "disabled": disabled,
        "form": form,
        "formaction": action,
        "aria-label": label,
    }
    return format_html(
        '<button type="submit" class="{}" data-module="govuk-button" data-prevent-double-click="true"{}>{}{}'
        "</button>",
        _classes(kind, small),
        flat(more),
        icon(icon_name, size=18) if icon_name else "",
        text,
    )


def link_button(
    text: str,
    url: str,
    kind: str = "primary",
    *,
    icon_name: str = "",
    small: bool = False,
    start: bool = False,
) -> SafeString:
    """A link that looks like a button; `start` is the large one that begins a service."""
    classes = _classes(kind, small) + (" govuk-button--start" if start else "")
    return format_html(
        '<a href="{}" class="{}" draggable="false">{}{}{}</a>',
        url,
        classes,
        icon(icon_name, size=18) if icon_name else "",
        text,
        icon("arrow-right", size=22) if start else "",
    )


def post_button(context: Any, text: str, url: str, kind: str = "secondary", **options: Any) -> SafeString:
    """A form of one button: an action that changes something, from a list or a page header.

    Options: icon_name, small, name, value, label, and `next` (where to come back).
    """
    return draw(
        "post_button",
        url=url,
        next=options.pop("next", ""),
        csrf_token=context.get("csrf_token"),
        button=button(text, kind, **options),
    )
