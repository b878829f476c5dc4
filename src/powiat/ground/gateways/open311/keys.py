"""Keys: what other offices gave us to be known by. A key lies in a file; tables and pages know only its name."""

import re

from django.conf import settings

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")


def key_of(name: str) -> str:
    """The key, "" when there is no such file (the partner will refuse, and the operator's page says why)."""
    return _read("open311", name)


def sms_token() -> str:
    """What the SMS gateway knows us by."""
    return _read("sms", "token")


def _read(folder: str, name: str) -> str:
    if not _NAME.fullmatch(name):
        return ""
    path = settings.KEYS / folder / name
    return path.read_text(encoding="utf-8").strip() if path.is_file() else ""
