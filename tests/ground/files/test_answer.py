"""Serving files: in parts, with a policy that lets nothing run, under the name the sender gave."""

import pytest
from django.http import Http404
from django.test import RequestFactory

from powiat.ground.files import api as files
from powiat.ground.files.data import DELIVERED
from powiat.ground.files.queries.answer import disposition
from tests.ground.files.attack_files import active_pdfs
from tests.ground.files.honest_files import make_docx, make_pdf, make_picture

pytestmark = pytest.mark.django_db
TEXT = bytes(range(32, 127)) * 20


@pytest.fixture
def file(robot, now):
    return files.store(content=TEXT, name="zażółć „gęślą”.txt", by=robot, now=now)


def get(file, *, inline=False, **headers):
    request = RequestFactory().get("/", headers=headers)
    answer = files.respond(request, file.id, inline=inline)
    answer.body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return answer


def test_the_whole_file_comes_as_a_download_that_cannot_run(file):
    answer = get(file)
    assert (answer.status_code, answer.body) == (200, TEXT)
    assert answer["Content-Length"] == str(len(TEXT))
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"].startswith("attachment; filename=")
    assert "filename*=UTF-8''za%C5%BC%C3%B3%C5%82%C4%87" in answer["Content-Disposition"]
    assert answer["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize(
    ("wish", "start", "end"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=10-19", 10, 19),
        ("bytes=1000-", 1000, len(TEXT) - 1),
        ("bytes=-5", len(TEXT) - 5, len(TEXT) - 1),
        ("bytes=100-999999", 100, len(TEXT) - 1),
        ("bytes=-999999", 0, len(TEXT) - 1),
    ],
)
def test_a_part_is_sent_when_asked(file, wish, start, end):
    answer = get(file, Range=wish)
    assert answer.body == TEXT[start : end + 1]
    if end - start + 1 < len(TEXT):
        assert answer.status_code == 206
        assert answer["Content-Range"] == f"bytes {start}-{end}/{len(TEXT)}"


@pytest.mark.parametrize("wish", ["bytes=5000-", f"bytes={len(TEXT)}-", "bytes=-0"])
def test_a_part_outside_is_refused(file, wish):
    answer = get(file, Range=wish)
    assert answer.status_code == 416 and answer["Content-Range"] == f"bytes */{len(TEXT)}"


@pytest.mark.parametrize(
    "wish", ["bytes=0-1,5-6", "items=0-1", "bytes=a-b", "bytes=9-3", "bytes=-", f"bytes={'9' * 5000}-"]
)
def test_a_wish_not_understood_is_answered_with_everything(file, wish):
    assert get(file, Range=wish).body == TEXT


def test_a_part_of_a_changed_file_is_not_mixed_in(file):
    assert get(file, Range="bytes=0-1", If_Range='"inny"').status_code == 200
    assert get(file, Range="bytes=0-1", If_Range=f'"{file.sha256}"').status_code == 206


def test_what_the_browser_has_is_not_sent_again(file):
    answer = get(file, If_None_Match=f'"{file.sha256}"')
    assert (answer.status_code, answer.body) == (304, b"")


def test_a_head_request_says_the_length_only(file):
    answer = files.respond(RequestFactory().head("/"), file.id)
    assert answer["Content-Length"] == str(len(TEXT)) and answer.content == b""


@pytest.mark.parametrize(
    ("name", "content", "shown"),
    [
        ("a.pdf", make_pdf(), True),
        ("a.png", make_picture("PNG"), True),
        ("a.docx", make_docx(), False),
        ("a.xml", b"<a/>", False),
        ("a.txt", b"a", False),
    ],
)
def test_only_pdf_and_pictures_open_in_the_browser(name, content, shown, robot, now):
    file = files.store(content=content, name=name, by=robot, now=now)
    answer = get(file, inline=True)
    assert answer["Content-Disposition"].startswith("inline" if shown else "attachment")
    assert ("sandbox" in answer["Content-Security-Policy"]) is not shown
    assert answer["X-Frame-Options"] == "SAMEORIGIN"


def test_an_active_pdf_is_never_opened_in_the_browser(robot, now):
    file = files.store(content=active_pdfs()["skrypt.pdf"], name="a.pdf", by=robot, now=now, limits=DELIVERED)
    assert get(file, inline=True)["Content-Disposition"].startswith("attachment")


def test_an_unknown_file_is_404(file):
    other = type(file.id)(int=7)
    with pytest.raises(Http404):
        files.respond(RequestFactory().get("/"), other)
    with pytest.raises(Http404):
        files.respond_preview(RequestFactory().get("/"), other)


def test_a_name_cannot_break_the_header():
    value = disposition('a"b\\c;ż.pdf', inline=False)
    assert value == "attachment; filename=\"a_b_c;z.pdf\"; filename*=UTF-8''a%22b%5Cc%3B%C5%BC.pdf"


def test_a_preview_is_sent_as_a_picture_and_kept_by_the_browser(robot, now):
    file = files.store(content=make_pdf(), name="a.pdf", by=robot, now=now)
    answer = files.respond_preview(RequestFactory().get("/"), file.id, page=1, width=160)
    assert answer["Content-Type"] == "image/png" and answer.content.startswith(b"\x89PNG")
    again = RequestFactory().get("/", headers={"If-None-Match": answer["ETag"]})
    assert files.respond_preview(again, file.id, page=1, width=160).status_code == 304
    with pytest.raises(Http404):
        files.respond_preview(RequestFactory().get("/"), file.id, page=2)
