"""The layer on a real database: kept, renewed by whoever changes a page, and asleep when nobody tells it."""

import io
import time
from wsgiref.util import setup_testing_defaults

import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.db import connection, transaction
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.models import Collection, Locale, Site

from powiat.front.portal.models import PortalPage
from powiat.ground.kernel.sharing import MARK
from powiat.ground.pagecache import api as pagecache
from powiat.ground.pagecache.web import line as lines
from powiat.ground.pagecache.web.layer import PageCache

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PATIENCE = 10


@pytest.fixture
def portal():
    """The first pages; a transactional test before this one took away what Wagtail's migrations had made."""
    if not PortalPage.objects.filter(depth=1).exists():
        Locale.objects.get_or_create(language_code="pl")
        root = PortalPage.add_root(title="Root", slug="root")
        welcome = root.add_child(instance=PortalPage(title="Welcome", slug="home"))
        Site.objects.create(hostname="localhost", root_page_id=welcome.pk, is_default_site=True)
        Collection.add_root(name="Root")
    call_command("load_portal", stdout=io.StringIO())


@pytest.fixture
def cache(portal):
    """The web server's door with its line laid."""
    pagecache.hang_bells()
    layer = PageCache(get_wsgi_application())
    until(lambda: layer.line.epoch() is not None)
    yield layer
    layer.line.hang_up()


def until(is_so):
    """Wait until it is so; a busy machine is not a fault."""
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def ask(layer, path="/", **more):
    """One request: status, headers, body."""
    environ = {"PATH_INFO": path, "HTTP_HOST": "testserver", **more}
    setup_testing_defaults(environ)
    heard = {}

    def start(status, headers, *_):
        heard.update(status=int(status[:3]), headers=dict(headers))

    body = layer(environ, start)
    content = b"".join(body)
    if hasattr(body, "close"):
        body.close()
    return heard["status"], heard["headers"], content


def how(answer):
    return answer[1].get("Cache-Status", "")


def elsewhere(sql):
    """Another process changes a row and commits."""
    known = connection.get_connection_params()
    there = {name: known[name] for name in ("dbname", "user", "password", "host", "port") if known.get(name)}
    with psycopg.connect(**there, autocommit=True) as other:
        other.execute(sql)


def test_the_second_visitor_gets_the_page_from_memory(cache):
    first, second = ask(cache), ask(cache)
    assert how(first).startswith("powiat; fwd=miss") and how(second) == "powiat; hit"
    assert first[2] == second[2] and first[0] == second[0] == 200
    assert MARK not in second[1] and "X-Request-Id" not in second[1]
    for name in ("Content-Security-Policy", "X-Content-Type-Options", "Permissions-Policy"):
        assert second[1][name] == first[1][name]
    assert "nonce" not in second[1]["Content-Security-Policy"]
    status, headers, body = ask(cache, HTTP_IF_NONE_MATCH=second[1]["ETag"])
    assert (status, body) == (304, b"") and headers["ETag"] == second[1]["ETag"]
    assert ask(cache, REQUEST_METHOD="HEAD")[2] == b""


def test_a_change_by_another_process_is_seen_at_once(cache):
    ask(cache), ask(cache)
    elsewhere("update portal_homepage set headline = 'Nowe hasło powiatu'")
    began = time.monotonic()
    until(lambda: "Nowe hasło powiatu".encode() in ask(cache)[2])
    assert time.monotonic() - began < 2
    until(lambda: how(ask(cache)) == "powiat; hit")


def test_a_deed_that_says_so_is_seen_before_it_answers(cache):
    ask(cache), ask(cache)
    with transaction.atomic():
        pagecache.renew()
        assert how(ask(cache)) == "powiat; hit"
    assert how(ask(cache)) != "powiat; hit"


def test_a_page_begun_before_a_change_is_not_kept(cache):
    django = cache._application

    def slow(environ, start_response):
        answer = django(environ, start_response)
        pagecache.renew()
        return answer

    cache._application = slow
    ask(cache)
    cache._application = django
    assert how(ask(cache)) != "powiat; hit"


def test_when_the_line_is_lost_nothing_comes_from_memory(cache, monkeypatch):
    ask(cache), ask(cache)
    monkeypatch.setattr(lines, "_PAUSES", (1,))
    elsewhere(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'epowiat-pagecache'"
    )
    until(lambda: cache.line.epoch() is None)
    status, headers, _ = ask(cache)
    assert status == 200 and "Cache-Status" not in headers and MARK not in headers
    until(lambda: cache.line.epoch() is not None)
    assert how(ask(cache)).startswith("powiat; fwd=miss")


def test_a_silent_line_counts_no_more(cache, monkeypatch):
    ask(cache), ask(cache)
    monkeypatch.setattr(lines, "_LONGEST_SILENCE", -1.0)
    assert cache.line.epoch() is None and how(ask(cache)) == ""


def test_people_who_are_known_and_forms_go_past_the_cache(cache):
    ask(cache), ask(cache)
    assert how(ask(cache, HTTP_COOKIE=f"{settings.SESSION_COOKIE_NAME}=abc")) == ""
    assert how(ask(cache, HTTP_COOKIE="messages=abc")) == ""
    for path in ("/sprawdz-sprawe/", "/konto/logowanie/", "/szukaj/", "/livez", "/nie-ma-takiej/"):
        ask(cache, path)
        assert how(ask(cache, path)) == "", path


def test_another_cookie_reads_but_fills_nothing(cache):
    assert how(ask(cache, HTTP_COOKIE="inne=1")) == ""
    ask(cache)
    assert how(ask(cache, HTTP_COOKIE="inne=1")) == "powiat; hit"
    dark = ask(cache, HTTP_COOKIE="wyglad=dark.2")
    assert how(dark).startswith("powiat; fwd=miss") and b'data-theme="dark"' in dark[2]


def test_without_bells_nothing_is_kept(portal):
    with connection.cursor() as cursor:
        cursor.execute("drop trigger if exists pagecache_bell on portal_homepage")
    layer = PageCache(get_wsgi_application())
    assert "portal_homepage" in pagecache.tables_without_bell()
    time.sleep(0.5)
    assert layer.line.epoch() is None and how(ask(layer)) == ""
    layer.line.hang_up()
    assert pagecache.hang_bells() >= 1 and pagecache.hang_bells() == 0


def shared_views(patterns=None):
    for one in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(one, URLResolver):
            yield from shared_views(one.url_patterns)
        elif isinstance(one, URLPattern) and getattr(one.callback, "shared", False):
            yield one.callback


def test_every_shared_view_belongs_to_an_app_whose_tables_are_watched():
    """Views of eboi show forms (eforms); what they show themselves is not kept."""
    labels = {
        view.__module__.split(".")[2] for view in shared_views() if view.__module__.startswith("powiat.")
    }
    assert labels - set(settings.PAGE_CACHE_APPS) <= {"eboi"}
    assert {"portal", "bip"} <= labels
