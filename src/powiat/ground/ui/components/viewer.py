"""Viewer: pages of a document as pictures, turned by links without scripts, zoomed with them."""

from collections.abc import Sequence

from django.http import QueryDict
from django.utils.safestring import SafeString

from powiat.ground.ui.drawing import draw
from powiat.ground.ui.parts import Leaf


def viewer(
    leaves: Sequence[Leaf],
    title: str,
    query: QueryDict | None = None,
    *,
    download: str = "",
    parameter: str = "karta",
) -> SafeString:
    """The leaf named by ?karta= (else the first), with links to its neighbours that keep the address."""
    if not leaves:
        return draw("viewer_empty", title=title, download=download)
    wanted = (query or {}).get(parameter, "")
    numbers = [leaf.number for leaf in leaves]
    at = numbers.index(int(wanted)) if wanted.isdecimal() and int(wanted) in numbers else 0

    def address(position: int) -> str:
        if not 0 <= position < len(leaves):
            return ""
        kept = query.copy() if query is not None else QueryDict(mutable=True)
        kept[parameter] = str(leaves[position].number)
        return f"?{kept.urlencode()}#podglad"

    return draw(
        "viewer",
        leaf=leaves[at],
        leaves=[(leaf, address(position), position == at) for position, leaf in enumerate(leaves)],
        total=len(leaves),
        title=title,
        previous=address(at - 1),
        next=address(at + 1),
        download=download,
    )
