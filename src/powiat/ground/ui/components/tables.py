"""Tables: dense lists with sorting, row links, ticks and keyboard, which become cards on a phone."""

from django.http import QueryDict
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from powiat.ground.ui.drawing import draw
from powiat.ground.ui.parts import Column, Row, Table

Frame = tuple[SafeString, SafeString]


def table(content: Table, query: QueryDict | None = None) -> SafeString:
    """A table; sort links keep the rest of the address (`query` is request.GET)."""
    heads = [_head(column, content, query) for column in content.columns]
    frames = [(column, _frame(column)) for column in content.columns]
    rows = [
        {
            "row": row,
            "cells": [
                (*_around(column, row, frame), row.cells.get(column.key, "")) for column, frame in frames
            ],
        }
        for row in content.rows
    ]
    width = len(heads) + (1 if content.select else 0)
    return draw("table", table=content, heads=heads, rows=rows, width=width)


def _frame(column: Column) -> Frame:
    """What stands before and after each cell of the column: written once, not in every row."""
    if column.is_title:
        before = format_html(
            '<th scope="row" class="pw-table__cell pw-table__cell--title pw-table__cell--{}">', column.kind
        )
        return before, mark_safe("</th>")
    quiet = " pw-table__cell--quiet" if column.is_quiet else ""
    before = format_html(
        '<td class="pw-table__cell pw-table__cell--{}{}" data-label="{}">', column.kind, quiet, column.label
    )
    return before, mark_safe("</td>")


def _around(column: Column, row: Row, frame: Frame) -> Frame:
    """The title of a row that leads somewhere is its link."""
    if not (column.is_title and row.url):
        return frame
    return format_html('{}<a class="pw-table__open" href="{}">', frame[0], row.url), format_html(
        "</a>{}", frame[1]
    )


def _head(column: Column, content: Table, query: QueryDict | None) -> dict[str, object]:
    if not column.sort:
        return {"column": column, "url": "", "sorted": "", "icon_name": ""}
    rising, falling = content.sort == column.sort, content.sort == f"-{column.sort}"
    kept = query.copy() if query is not None else QueryDict(mutable=True)
    kept.pop("strona", None)
    kept["sortuj"] = f"-{column.sort}" if rising else column.sort
    return {
        "column": column,
        "url": "?" + kept.urlencode(),
        "sorted": "ascending" if rising else "descending" if falling else "none",
        "icon_name": "chevron-up" if rising else "chevron-down" if falling else "chevrons-up-down",
    }


def filters(content: str, *, action: str = "", reset: str = "", count: str = "") -> SafeString:
    """A bar of filters: a GET form around the fields given as content; `reset` clears them."""
    return draw("filters", content=content, action=action, reset=reset, count=count)


def bulk(context: dict, content: str, *, id: str, action: str) -> SafeString:
    """The bar of actions for ticked rows: a POST form to which the ticks of a table (form=id) belong."""
    return draw("bulk", content=content, id=id, action=action, csrf_token=context.get("csrf_token"))
