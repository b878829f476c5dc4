"""Keeping: which answers may be kept, and what of them."""

import gzip
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import brotli

from powiat.ground.kernel.sharing import is_text

MOST_OF_ONE = 1024 * 1024
Headers = Sequence[tuple[str, str]]
# Of one request only, or said anew by the cache.
_LEFT_OUT = frozenset({"x-request-id", "content-length", "etag", "cache-control", "vary", "date", "expires"})
_MAY_VARY = frozenset({"cookie", "accept-encoding"})
# Kept by browsers only after asking us: what is published is seen at the next click.
CACHE_CONTROL = "public, no-cache"
_WORTH_PRESSING = 400


@dataclass(frozen=True, slots=True)
class Body:
    """One way of writing the page down."""

    content: bytes
    headers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as it is given out: its body plain, by gzip and by Brotli, pressed once."""

    etag: str
    plain: Body
    gzip: Body | None
    brotli: Body | None
    unchanged: tuple[tuple[str, str], ...]

    @property
    def size(self) -> int:
        """Bytes it takes in memory, about."""
        return 2_000 + sum(len(one.content) for one in (self.plain, self.gzip, self.brotli) if one)

    def best(self, accepted: str) -> Body:
        """The smallest that this browser reads."""
        if self.brotli and _accepts("br", accepted):
            return self.brotli
        if self.gzip and _accepts("gzip", accepted):
            return self.gzip
        return self.plain


def may_keep(status: str, headers: Headers, mark: str) -> bool:
    """Only a whole page of a view that says so, that sets no cookie and holds no nonce of a visitor."""
    if not status.startswith("200"):
        return False
    is_marked = False
    for name, value in headers:
        match name.lower():
            case "set-cookie":
                return False
            case "vary" if not {one.strip().lower() for one in value.split(",")} <= _MAY_VARY:
                return False
            case "content-security-policy" if "'nonce-" in value:
                return False
            case "content-encoding":
                return False
            case "cache-control" if "no-store" in value:
                return False
            case given if given == mark.lower():
                is_marked = True
    return is_marked


def keep(headers: Headers, content: bytes, mark: str) -> Kept:
    """The answer, ready to be given out many times."""
    etag = f'W/"{hashlib.sha256(content).hexdigest()[:24]}"'
    kept = [(name, value) for name, value in headers if name.lower() not in {*_LEFT_OUT, mark.lower()}]
    common = (*kept, ("Cache-Control", CACHE_CONTROL), ("Vary", "Accept-Encoding, Cookie"), ("ETag", etag))
    is_worth = len(content) > _WORTH_PRESSING and any(
        name.lower() == "content-type" and is_text(value) for name, value in kept
    )
    return Kept(
        etag=etag,
        plain=_body(content, common),
        gzip=_body(gzip.compress(content, 6, mtime=0), common, "gzip") if is_worth else None,
        brotli=_body(brotli.compress(content, quality=6), common, "br") if is_worth else None,
        unchanged=tuple(one for one in common if one[0].lower() not in ("content-type", "content-language")),
    )


def matches(etag: str, asked: str) -> bool:
    """RFC 9110 § 13.1.2: If-None-Match, compared weakly."""
    if asked.strip() == "*":
        return True
    bare = etag.removeprefix("W/")
    return any(one.strip().removeprefix("W/") == bare for one in asked.split(","))


def _body(content: bytes, common: Headers, encoding: str = "") -> Body:
    more = [("Content-Encoding", encoding)] if encoding else []
    return Body(content, (*common, *more, ("Content-Length", str(len(content)))))


def _accepts(coding: str, accepted: str) -> bool:
    for one in accepted.lower().split(","):
        name, _, weight = one.strip().partition(";")
        if name.strip() == coding:
            return weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
