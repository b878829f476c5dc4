"""Sharing: the mark of a view whose answer is the same for every visitor who is not signed in.

The page cache (`ground/pagecache`) keeps the answers of such views only. Such a page holds no form with a token,
no nonce and nothing of a person; what it shows comes from tables of the apps in `settings.PAGE_CACHE_APPS`.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])
# Between Django and the cache only; no visitor sees it.
MARK = "X-Powiat-Shared"
# In the environment of a request whose answer the cache will keep and press itself.
IS_KEEPING = "powiat.keeping"


def is_text(mime: str) -> bool:
    """Whether an answer of that type gets much smaller when it is pressed."""
    return mime.startswith("text/") or "xml" in mime or "json" in mime


def shared(view: View) -> View:
    """The answer may be kept and given to the next visitor."""

    @wraps(view)
    def marked(*args: Any, **kwargs: Any) -> Any:
        answer = view(*args, **kwargs)
        answer[MARK] = "1"
        return answer

    marked.shared = True  # type: ignore[attr-defined]
    return marked  # type: ignore[return-value]
