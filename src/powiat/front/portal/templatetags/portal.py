"""Portal's own tags."""

import json

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
_SAFE = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


@register.filter
def json_ld(value: dict) -> SafeString:
    """Data for machines in the page; no sign in it can end the element."""
    words = json.dumps(value, ensure_ascii=False).translate(_SAFE)
    return mark_safe(f'<script type="application/ld+json">{words}</script>')  # noqa: S308
