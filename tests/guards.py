"""Guards: while a page is only asked for, nothing may be written, and its templates may leave no hole.

They stand in the test settings only: a mistake fails the test that meets it, wherever in the house it is.
"""

import re
from collections.abc import Callable

from django.db import connection
from django.http import HttpRequest, HttpResponse

READS = re.compile(r"\s*(select|with|explain|show|fetch|declare|savepoint|release|rollback|set)\b", re.I)
WRITES_INSIDE = re.compile(r"\b(insert\s+into|update\s+\S+\s+set|delete\s+from)\b", re.I)
# What the machinery may write while a page is asked for: sessions, tries to guess, the cache, and the log of readings.
MAY_WRITE = (
    "django_session",
    "usersessions_usersession",
    "axes_",
    "cache_entry",
    "audit_",
    # A refused visit of the bulletin's desk is noted by law, also when a page was only asked for.
    "bip_logentry",
    "account_",
    "procrastinate_",
    # The editors' office: Wagtail makes smaller pictures when they are first shown, and its groups follow our roles.
    "wagtail",
    "portal_picturerendition",
    "accounts_user_groups",
)
# A mark of a template that was not rendered. JSON and our own scripts never hold it; a typed text is escaped alike,
# so a page that shows templates as text says so by its address.
LEFT_OPEN = re.compile(r"\{%\s|\{\{\s")
SHOWS_TEMPLATES = ("/dev/components/", "/redakcja/")


class WroteWhileReading(AssertionError):
    """A GET or HEAD page wrote a row."""


class LeftOpen(AssertionError):
    """A page left a template's mark unrendered."""


def is_write(sql: str) -> bool:
    """True for a statement that changes rows of ours."""
    text = sql.strip()
    if READS.match(text) and not (text[:4].lower() == "with" and WRITES_INSIDE.search(text)):
        return False
    return not any(f'"{table}' in text or f" {table}" in text for table in MAY_WRITE)


def _select_only(execute, sql, params, many, context):
    if is_write(sql):
        raise WroteWhileReading(f"a page that is only asked for writes: {sql[:200]}")
    return execute(sql, params, many, context)


class Guards:
    """Middleware of the test settings."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the page be made, and look at it."""
        if request.method in ("GET", "HEAD"):
            with connection.execute_wrapper(_select_only):
                response = self.get_response(request)
        else:
            response = self.get_response(request)
        look_at(request.path, response)
        return response


def look_at(path: str, response: HttpResponse) -> None:
    """Fail on a template's mark left in the page."""
    if response.streaming or not response.get("Content-Type", "").startswith("text/html"):
        return
    if path.startswith(SHOWS_TEMPLATES):
        return
    found = LEFT_OPEN.search(response.content.decode(response.charset))
    if found:
        raise LeftOpen(f"{path} shows {response.content.decode(response.charset)[found.start() :][:80]!r}")
