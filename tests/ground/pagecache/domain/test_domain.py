"""What may be kept, and under which key."""

import gzip

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.ground.pagecache.domain.keeping import keep, matches, may_keep
from powiat.ground.pagecache.domain.key import Names, key_of, without_tracking
from powiat.ground.pagecache.domain.shelf import FRESH_SECONDS, GRACE_SECONDS, Shelf

NAMES = Names(personal=frozenset({"sesja", "messages"}), variants=("wyglad", "jezyk"))
MARK = "X-Shared"
HTML = ("Content-Type", "text/html; charset=utf-8")


def asked(**more):
    return {"REQUEST_METHOD": "GET", "PATH_INFO": "/", "HTTP_HOST": "a", "wsgi.url_scheme": "http", **more}


@pytest.mark.parametrize(
    "more",
    [
        {"REQUEST_METHOD": "POST"},
        {"HTTP_COOKIE": "sesja=abc"},
        {"HTTP_COOKIE": 'x="a;b"; messages=abc'},
        {"HTTP_COOKIE": "wyglad=dark.1;  sesja = abc"},
        {"HTTP_COOKIE": "=bad; ]zła=1; sesja=1"},
        {"HTTP_COOKIE": "a=" + "b" * 9000},
        {"HTTP_AUTHORIZATION": "Basic x"},
        {"HTTP_RANGE": "bytes=0-1"},
        {"HTTP_HX_REQUEST": "true"},
        {"HTTP_ACCEPT": "application/activity+json"},
        {"QUERY_STRING": "q=" + "a" * 300},
        {"PATH_INFO": "/" + "a" * 600},
    ],
)
def test_these_are_never_answered_from_memory(more):
    assert key_of(asked(**more), NAMES) is None


def test_a_look_has_a_page_of_its_own_and_another_cookie_fills_nothing():
    plain, fills = key_of(asked(), NAMES)
    dark, dark_fills = key_of(asked(HTTP_COOKIE="wyglad=dark.1"), NAMES)
    other, other_fills = key_of(asked(HTTP_COOKIE="csrf=1"), NAMES)
    assert plain != dark and plain == other
    assert (fills, dark_fills, other_fills) == (True, True, False)
    assert key_of(asked(HTTP_X_FORWARDED_PROTO="https"), NAMES)[0] != plain


def test_what_advertisers_hang_on_an_address_makes_no_other_page():
    assert without_tracking("utm_source=a&strona=2&fbclid=x&%66bclid=y") == "strona=2"
    assert without_tracking("strona=2") == "strona=2"


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        ("200 OK", [HTML]),
        ("404 Not Found", [HTML, (MARK, "1")]),
        ("200 OK", [HTML, (MARK, "1"), ("Set-Cookie", "csrf=1")]),
        ("200 OK", [HTML, (MARK, "1"), ("Content-Security-Policy", "script-src 'nonce-abc'")]),
        ("200 OK", [HTML, (MARK, "1"), ("Vary", "Cookie, User-Agent")]),
        ("200 OK", [HTML, (MARK, "1"), ("Cache-Control", "private, no-store")]),
        ("200 OK", [HTML, (MARK, "1"), ("Content-Encoding", "gzip")]),
    ],
)
def test_these_answers_are_not_kept(status, headers):
    assert not may_keep(status, headers, MARK)


def test_a_kept_answer_is_pressed_once_and_loses_what_was_of_one_request():
    content = "Łask ".encode() * 400
    headers = [HTML, (MARK, "1"), ("X-Request-Id", "r"), ("Cache-Control", "x"), ("Vary", "Cookie")]
    assert may_keep("200 OK", headers, MARK)
    kept = keep(headers, content, MARK)
    assert kept.best("") is kept.plain and kept.best("gzip;q=0, br;q=0") is kept.plain
    assert gzip.decompress(kept.best("gzip, deflate").content) == content
    assert brotli.decompress(kept.best("gzip, deflate, br, zstd").content) == content
    names = {name for name, _ in kept.plain.headers}
    assert names == {"Content-Type", "Cache-Control", "Vary", "ETag", "Content-Length"}
    assert dict(kept.best("br").headers)["Content-Encoding"] == "br"
    assert "Content-Type" not in dict(kept.unchanged)


def test_a_browser_that_has_the_page_is_told_so():
    kept = keep([HTML], b"a", MARK)
    assert matches(kept.etag, f'"x", {kept.etag}') and matches(kept.etag, "*")
    assert matches(kept.etag, kept.etag.removeprefix("W/")) and not matches(kept.etag, '"x"')


def test_another_state_empties_the_shelf():
    shelf = Shelf(1000)
    shelf.turn_to(1)
    shelf.put("a", "old", 10, epoch=1, clock=0)
    assert shelf.get("a", epoch=1, clock=1) == "old"
    assert shelf.get("a", epoch=2, clock=1) is None
    shelf.put("a", "begun before the change", 10, epoch=1, clock=2)
    assert shelf.get("a", epoch=2, clock=2) is None


def test_one_makes_the_old_page_anew_while_others_get_it():
    shelf = Shelf(1000)
    shelf.turn_to(1)
    shelf.put("a", "old", 10, epoch=1, clock=0)
    assert shelf.get("a", epoch=1, clock=FRESH_SECONDS) is None
    assert shelf.get("a", epoch=1, clock=FRESH_SECONDS + 1) == "old"
    assert shelf.get("a", epoch=1, clock=FRESH_SECONDS + GRACE_SECONDS + 1) is None


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 60)), max_size=60))
def test_the_shelf_never_holds_more_than_it_may(puts):
    shelf = Shelf(100)
    shelf.turn_to(0)
    held = {}
    for key, size in puts:
        shelf.put(key, size, size, epoch=0, clock=0)
        held[key] = size
        there = [shelf.get(one, epoch=0, clock=0) for one in held]
        assert sum(one for one in there if one) <= 100
        assert shelf.get(key, epoch=0, clock=0) == size
