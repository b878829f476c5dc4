"""What is pressed on its way out, and what passes as it is."""

import gzip

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from powiat.ground.kernel.sharing import IS_KEEPING, MARK
from powiat.ground.operations.web.pressed import Pressed

PAGE = "<p>Łask, Buczek, Sędziejowice, Widawa, Wodzierady</p>" * 100


def answer_to(answer, accepted="gzip, br", **environ):
    request = RequestFactory().get("/", HTTP_ACCEPT_ENCODING=accepted, **environ)
    return Pressed(lambda _: answer)(request)


@pytest.mark.parametrize(
    "mime", ["text/html; charset=utf-8", "application/json", "application/xml", "text/csv; charset=utf-8"]
)
def test_texts_are_pressed(mime):
    answer = answer_to(HttpResponse(PAGE, content_type=mime))
    assert answer["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in answer["Vary"]
    assert gzip.decompress(answer.content).decode() == PAGE
    assert len(answer.content) < len(PAGE) / 5


@pytest.mark.parametrize(
    "answer",
    [
        HttpResponse(PAGE, content_type="image/png"),
        HttpResponse(PAGE, status=206),
        StreamingHttpResponse(iter([PAGE])),
        HttpResponse(PAGE, headers={"Content-Encoding": "br"}),
        HttpResponse("ok"),
    ],
    ids=["picture", "part", "stream", "pressed already", "short"],
)
def test_the_rest_passes_as_it_is(answer):
    assert answer_to(answer).get("Content-Encoding") in (None, "br")


def test_a_browser_that_does_not_read_it_gets_it_plain():
    assert answer_to(HttpResponse(PAGE), accepted="").content.decode() == PAGE


def test_what_the_cache_keeps_is_pressed_by_the_cache():
    marked = HttpResponse(PAGE, headers={MARK: "1"})
    assert "Content-Encoding" not in answer_to(marked, **{IS_KEEPING: True})
    # To somebody signed in the same page comes past the cache.
    assert answer_to(marked)["Content-Encoding"] == "gzip"
