"""Listing: the shape that all lists share. A row for each thing, the caption for readers only."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from powiat.ground.ui.parts import Column, Row, Table

Thing = TypeVar("Thing")


def listing(
    caption: str,
    columns: Sequence[Column],
    things: Iterable[Thing],
    *,
    cells: Callable[[Thing], Mapping[str, Any]],
    url: Callable[[Thing], str] = lambda thing: "",
    is_strong: Callable[[Thing], bool] = lambda thing: False,
    sort: str = "",
    empty: str,
) -> Table:
    """A table of the things; `cells` says what stands in a row, `url` where it leads."""
    return Table(
        caption=caption,
        is_caption_hidden=True,
        columns=columns,
        rows=[Row(cells(one), url=url(one), is_strong=is_strong(one)) for one in things],
        sort=sort,
        empty=empty,
    )
