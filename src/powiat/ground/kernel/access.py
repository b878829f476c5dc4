"""Access: the mark every view wears, saying who may come in. The gate in `org` reads it.

A view without a mark is closed to everybody, and a house test fails on it.
"""

from collections.abc import Callable
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])


def public(view: View) -> View:
    """Anyone may come in, signed in or not."""
    view.access = "public"  # type: ignore[attr-defined]
    return view


def signed_in(view: View) -> View:
    """Anyone with an account may come in; the view itself shows only what is his."""
    view.access = "signed_in"  # type: ignore[attr-defined]
    return view


def needs(*permissions: str) -> Callable[[View], View]:
    """Only an actor with one of the permissions may come in: others get 403, visitors go to sign in."""

    def mark(view: View) -> View:
        view.access = tuple(str(one) for one in permissions)  # type: ignore[attr-defined]
        return view

    return mark
