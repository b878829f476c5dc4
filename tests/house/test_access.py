"""Closed by default: every address wears an access mark, and a visitor meets only public pages."""

import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from powiat.ground.kernel.access import needs, public

# A value for each kind of converter, so that a page of something that does not exist is asked for.
VALUES = {
    "int": "999999",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "str": "nie-ma",
    "slug": "nie-ma",
    "path": "nie/ma",
}


def addresses(patterns=None, prefix: str = "/") -> Iterator[tuple[str, object]]:
    """Every (address, view) of the URLconf."""
    for one in get_resolver().url_patterns if patterns is None else patterns:
        here = prefix + _filled(str(one.pattern))
        if isinstance(one, URLResolver):
            yield from addresses(one.url_patterns, here)
        elif isinstance(one, URLPattern):
            yield here, one.callback


def _filled(pattern: str) -> str:
    pattern = re.sub(r"<(?:(\w+):)?(\w+)>", lambda found: VALUES.get(found[1] or "str", "nie-ma"), pattern)
    pattern = re.sub(r"\(\?P<\w+>(?:[^()]|\([^()]*\))*\)", "1", pattern)
    return re.sub(r"[\^$\\?]|\(.*?\)", "", pattern).lstrip("/")


def mark_of(address: str, view: object) -> object:
    """The access mark of a view, or of its address prefix for libraries' views."""
    mark = getattr(view, "access", None)
    if mark is None:
        fitting = [prefix for prefix in settings.ACCESS_BY_PREFIX if address.startswith(prefix)]
        mark = settings.ACCESS_BY_PREFIX[max(fitting, key=len)] if fitting else None
    return mark


ALL = sorted({address: view for address, view in addresses()}.items())


def test_every_view_wears_a_mark():
    assert [address for address, view in ALL if mark_of(address, view) is None] == []


@pytest.mark.django_db
def test_a_visitor_meets_only_public_pages():
    """An anonymous walk of the whole URLconf."""
    visitor = Client(raise_request_exception=False)
    met = []
    for address, view in ALL:
        if mark_of(address, view) == "public":
            continue
        answer = visitor.get(address)
        if answer.status_code not in (301, 302, 401, 403, 404):
            met.append((address, answer.status_code))
        if answer.status_code in (301, 302):
            where = answer["Location"]
            if "/konto/logowanie/" not in where and not where.rstrip("/").startswith(address.rstrip("/")):
                met.append((address, where))
    assert met == []


@pytest.mark.django_db
def test_an_unmarked_view_is_closed_and_a_marked_one_open(rf, settings):
    from django.contrib.auth.models import AnonymousUser
    from django.http import Http404, HttpResponse

    from powiat.ground.org.web.gate import AccessGate

    def view(request):
        return HttpResponse("wejdź")

    def walk(one, path="/x/"):
        request = rf.get(path)
        request.user = AnonymousUser()
        gate = AccessGate(lambda request: HttpResponse())
        gate(request)
        return gate.process_view(request, one, (), {})

    with pytest.raises(Http404):
        walk(view)
    assert walk(needs("x.y")(lambda request: None)).status_code == 302
    assert walk(public(lambda request: None)) is None
