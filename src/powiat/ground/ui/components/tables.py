"""Tables: dense lists with sorting, row links, ticks and keyboard, which become cards on a phone."""

from django.http import QueryDict
from django.utils.safestring import SafeString

from powiat.ground.ui.drawing import draw
from powiat.ground.ui.parts import Column, Table


def table(content: Table, query: QueryDict | None = None) -> SafeString:
    """A table; sort links keep the rest of the address (`query` is request.GET)."""
    heads = [_head(column, content, query) for column in content.columns]
    rows = [
        {
            "row": row,
            "cells": [(column, row.cells.get(column.key, "")) for column in content.columns],
        }
        for row in content.rows
    ]
    width = len(heads) + (1 if content.select else 0)
    return draw("table", table=content, heads=heads, rows=rows, width=width)


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
