"""Key: which requests may be answered from memory, and what makes two of them the same page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_to_bytes

LONGEST_QUERY = 200
LONGEST_PATH = 500
# Added by those who lead a visitor to us; the page does not read them.
_TRACKING = ("utm_", "mtm_", "pk_")
_TRACKING_WHOLE = frozenset({"fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid"})


@dataclass(frozen=True, slots=True)
class Names:
    """Names of cookies: those that make a page somebody's own, and those that choose between variants."""

    personal: frozenset[str]
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """The same key, the same page."""

    scheme: str
    host: str
    path: str
    query: str
    variants: tuple[str, ...]


def key_of(environ: Mapping[str, Any], names: Names) -> tuple[Key, bool] | None:
    """The key of the page, and whether the answer to this request may be kept; None: not for the cache.

    A request with another cookie may read what is kept, but its answer could bear a trace of that cookie.
    """
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or environ.get("HTTP_AUTHORIZATION"):
        return None
    accepts = environ.get("HTTP_ACCEPT", "")
    if "HTTP_RANGE" in environ or "HTTP_HX_REQUEST" in environ or "json" in accepts:
        return None
    path, query = environ.get("PATH_INFO", ""), without_tracking(environ.get("QUERY_STRING", ""))
    if len(path) > LONGEST_PATH or len(query) > LONGEST_QUERY:
        return None
    variants: tuple[str, ...] = ("",) * len(names.variants)
    may_fill = True
    if cookie := environ.get("HTTP_COOKIE", ""):
        cookies = _parsed(cookie)
        if cookies is None or not names.personal.isdisjoint(cookies):
            return None
        variants = tuple(cookies.pop(name, "") for name in names.variants)
        if any(len(one) > 20 for one in variants):
            return None
        may_fill = not cookies
    scheme = environ.get("HTTP_X_FORWARDED_PROTO") or environ.get("wsgi.url_scheme", "http")
    return Key(scheme, environ.get("HTTP_HOST", ""), path, query, variants), may_fill


def without_tracking(query: str) -> str:
    """The query without what advertisers hang on addresses."""
    if not query or not any(mark in query for mark in (*_TRACKING, *_TRACKING_WHOLE)):
        return query
    return "&".join(one for one in query.split("&") if not _is_tracking(one))


def _is_tracking(pair: str) -> bool:
    name = unquote_to_bytes(pair.partition("=")[0]).decode("latin-1").lower()
    return name.startswith(_TRACKING) or name in _TRACKING_WHOLE


def _parsed(header: str) -> dict[str, str] | None:
    """As Django's `parse_cookie` reads them, but unquoted; a stricter reading could overlook a session."""
    if len(header) > 8192:
        return None
    found = {}
    for piece in header.split(";"):
        name, is_pair, value = piece.partition("=")
        name, value = (name.strip(), value.strip()) if is_pair else ("", piece.strip())
        if name or value:
            found[name] = value
    return found
