"""Drawing: how a component becomes HTML, from a template of its own or from one line."""

from collections.abc import Mapping
from typing import Any

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from powiat.ground.ui.icons import PATHS


def draw(component: str, **context: Any) -> SafeString:
    """HTML of `templates/ui/components/<component>.html`."""
    return render_to_string(f"ui/components/{component}.html", context)


def icon(name: str, label: str = "", size: int = 20) -> SafeString:
    """A line icon in the colour of its text. Without a label it is decoration and hidden from readers."""
    paths = mark_safe(PATHS[name])  # noqa: S308 - our own constants
    told = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html(
        '<svg class="pw-icon" width="{0}" height="{0}" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
        'stroke-width="2" stroke-linecap="round" stroke-linejoin="round" focusable="false" {1}>{2}</svg>',
        size,
        told,
        paths,
    )


def flat(attributes: Mapping[str, Any]) -> SafeString:
    """HTML attributes from a mapping: True writes the name alone, False and None write nothing."""
    parts = []
    for name, value in attributes.items():
        if value is True:
            parts.append(format_html(" {}", name))
        elif value is not None and value is not False:
            parts.append(format_html(' {}="{}"', name, value))
    return mark_safe("".join(parts))  # noqa: S308 - joined from escaped parts
