"""Keys: what other offices gave us to be known by. A key lies in a file; tables and pages know only its name."""

import re

from django.conf import settings

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")


def key_of(name: str) -> str:
    """The key, "" when there is no such file (the partner will refuse, and the operator's page says why)."""
    if not _NAME.fullmatch(name):
        return ""
    path = settings.KEYS / "open311" / name
    return path.read_text(encoding="utf-8").strip() if path.is_file() else ""
