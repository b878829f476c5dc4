"""Audit: what the tests of accessibility found; they write `standards/accessibility/audit.json`."""

import json
from datetime import date
from functools import cache
from typing import Any

from django.conf import settings

FILE = settings.ROOT / "standards" / "accessibility" / "audit.json"


@cache
def audit() -> dict[str, Any] | None:
    """The last audit, or None where none was made; each page knows how many checks it failed."""
    if not FILE.exists():
        return None
    told = json.loads(FILE.read_text(encoding="utf-8"))
    names = {one["code"]: one["name"] for one in told["checks"]}
    for page in told["pages"]:
        page["failed"] = [(names[code], found) for code, found in page["faults"].items()]
        page["is_linked"] = "{" not in page["address"]
    return told | {
        "made_on": date.fromisoformat(told["made_on"]),
        "templates": len({page["template"] for page in told["pages"]}),
        "failing": sum(bool(page["faults"]) for page in told["pages"]),
    }
