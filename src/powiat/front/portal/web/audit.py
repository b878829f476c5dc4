"""Audit: the report of accessibility that the statement refers to."""

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from powiat.front.portal.queries.audit import audit
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared
from powiat.ground.ui.components.marks import status
from powiat.ground.ui.parts import Column, Row, Table


@public
@shared
@require_safe
def report(request: HttpRequest) -> HttpResponse:
    """Which pages were checked, how, when, and what was found."""
    told = audit()
    if told is None:
        raise Http404("no audit yet")
    return render(request, "portal/audit.html", {"audit": told, "table": _table(told["pages"])})


def _table(pages: list[dict]) -> Table:
    return Table(
        caption="Sprawdzone strony",
        columns=[
            Column("title", "Strona", is_title=True),
            Column("state", "Stan"),
            Column("template", "Szablon"),
            Column("result", "Wynik"),
        ],
        rows=[
            Row(
                {
                    "title": _named(page),
                    "state": page["says"] or "zwykły",
                    "template": _breakable(page["template"]),
                    "result": _result(page),
                }
            )
            for page in pages
        ],
    )


def _named(page: dict) -> str:
    if not page["is_linked"]:
        return page["title"]
    return format_html('<a class="govuk-link" href="{}">{}</a>', page["address"], page["title"])


def _breakable(name: str) -> str:
    """A long name of a file may break behind its joints."""
    return format_html_join(mark_safe("<wbr>"), "{}", ((part,) for part in re.split(r"(?<=[/_.])", name)))


def _result(page: dict) -> str:
    if not page["failed"]:
        return status("bez uwag", "green")
    return status("; ".join(f"{name}: {found}" for name, found in page["failed"]), "red")
