"""Structure: how content is laid out and how one moves about in it."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.paginator import Page
from django.http import QueryDict
from django.utils.safestring import SafeString

from powiat.ground.ui.drawing import draw
from powiat.ground.ui.parts import Fact, Link, Moment, Task


def breadcrumbs(*pairs: str) -> SafeString:
    """Label, address, label, address, …; a last label without address is the present page."""
    crumbs = [(pairs[at], pairs[at + 1] if at + 1 < len(pairs) else "") for at in range(0, len(pairs), 2)]
    return draw("breadcrumbs", crumbs=crumbs)


def pagination(page: Page, query: QueryDict | None = None, *, parameter: str = "strona") -> SafeString:
    """Links to other pages that keep the rest of the address; nothing when all fits on one page."""
    if page.paginator.num_pages < 2:
        return SafeString("")

    def address(number: int) -> str:
        kept = query.copy() if query is not None else QueryDict(mutable=True)
        kept[parameter] = str(number)
        return "?" + kept.urlencode()

    return draw(
        "pagination",
        page=page,
        links=[
            (number, address(number) if isinstance(number, int) else "")
            for number in page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
        ],
        previous=address(page.previous_page_number()) if page.has_previous() else "",
        next=address(page.next_page_number()) if page.has_next() else "",
    )


def tabs(links: Sequence[Link], label: str = "Części strony") -> SafeString:
    """Tabs that are links: each is a page or a part of the address, so they can be kept and sent."""
    return draw("tabs", links=links, label=label)


def views(links: Sequence[Link], label: str = "Zapisane widoki") -> SafeString:
    """Saved views of a list, as links."""
    return draw("views", links=links, label=label)


def task_list(tasks: Iterable[Task]) -> SafeString:
    """Tasks with their states."""
    return draw("task_list", tasks=list(tasks))


def steps(labels: Sequence[str], current: int, urls: Sequence[str] = ()) -> SafeString:
    """Progress of a form in steps; `current` counts from 1, `urls` lead back to the steps already made."""
    drawn = []
    for number, label in enumerate(labels, start=1):
        state = "done" if number < current else "current" if number == current else "ahead"
        url = urls[number - 1] if state == "done" and number <= len(urls) else ""
        drawn.append({"number": number, "label": label, "state": state, "url": url})
    return draw("steps", steps=drawn, current=current, total=len(labels), label=labels[current - 1])


def timeline(moments: Iterable[Moment], label: str = "Historia") -> SafeString:
    """A history, newest or oldest first as given; what is still to come is drawn with a dashed line."""
    return draw("timeline", moments=list(moments), label=label)


def summary_list(
    rows: Iterable[Fact | tuple[str, Any]], *, dense: bool = False, card: str = ""
) -> SafeString:
    """Facts as key and value; `card` is the title of a frame around them."""
    facts = [row if isinstance(row, Fact) else Fact(*row) for row in rows]
    return draw("summary_list", facts=facts, dense=dense, card=card)


def card(
    content: str,
    title: str = "",
    *,
    url: str = "",
    icon_name: str = "",
    level: int = 2,
    tone: str = "",
    meta: str = "",
) -> SafeString:
    """A framed piece of content; with `url` the whole card leads there, and its title is the link."""
    return draw(
        "card", content=content, title=title, url=url, icon_name=icon_name, level=level, tone=tone, meta=meta
    )


def grid(content: str, columns: int = 3) -> SafeString:
    """Cards or tiles side by side, as many as fit, at most `columns`."""
    return draw("grid", content=content, columns=columns)


def panel(content: str, title: str = "", *, level: int = 2, flush: bool = False, id: str = "") -> SafeString:
    """A titled section of the desk; `flush` lets a table touch its edges."""
    return draw("panel", content=content, title=title, level=level, flush=flush, id=id)


def page_header(
    content: str, title: str, *, lead: str = "", mark: str = "", badge: str = "", back: str = ""
) -> SafeString:
    """The head of a desk page: h1, a line under it, and the actions given as the content of the block."""
    return draw("page_header", content=content, title=title, lead=lead, mark=mark, badge=badge, back=back)


def stat(
    label: str, value: Any, *, url: str = "", note: str = "", tone: str = "", icon_name: str = ""
) -> SafeString:
    """A tile with a number."""
    return draw("stat", label=label, value=value, url=url, note=note, tone=tone, icon_name=icon_name)


def split(content: str, ratio: str = "even") -> SafeString:
    """Panes side by side, on narrow screens in one column. Ratio: even, list or reader."""
    return draw("split", content=content, ratio=ratio)


def pane(content: str, label: str) -> SafeString:
    """One side of a split; a region with a name, scrolled on its own on wide screens."""
    return draw("pane", content=content, label=label)


def hero(content: str, title: str, *, lead: str = "") -> SafeString:
    """The large head of a front page, across the whole width; it holds the page's h1."""
    return draw("hero", content=content, title=title, lead=lead)


def search_box(
    action: str, label: str, *, name: str = "q", value: str = "", placeholder: str = "", box: str = "szukaj"
) -> SafeString:
    """A round search field with its button; `box` is its id, when a page has two."""
    return draw(
        "search_box", action=action, label=label, name=name, value=value, placeholder=placeholder, id=box
    )
