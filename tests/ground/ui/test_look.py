"""The look: one cookie without identity, changed without scripts, never a door to somewhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.ground.kernel.actor import ANONYMOUS, Actor
from powiat.ground.ui import menu
from powiat.ground.ui.look import COOKIE, SIZES, THEMES, Look, parse


@given(st.text())
def test_any_cookie_gives_a_look(cookie):
    look = parse(cookie)
    assert look.theme in THEMES
    assert look.size in SIZES
    assert parse(str(look)) == look


def test_no_cookie_is_the_default():
    assert parse(None) == Look("auto", "1")


def test_a_choice_is_kept_and_one_comes_back(client):
    answer = client.post("/wyglad/", {"theme": "contrast", "next": "/dev/components/?q=1"})
    assert answer.status_code == 302
    assert answer["Location"] == "/dev/components/?q=1"
    assert client.cookies[COOKIE].value == "contrast.1"
    client.post("/wyglad/", {"size": "3"})
    assert client.cookies[COOKIE].value == "contrast.3"
    assert 'data-theme="contrast" data-size="3"' in client.get("/dev/components/").text


@pytest.mark.parametrize(
    "address", ["https://example.org/", "//example.org/", "javascript:alert(1)", "/\\example.org"]
)
def test_nobody_is_led_away(client, address):
    assert client.post("/wyglad/", {"theme": "dark", "next": address})["Location"] == "/"


def test_only_a_post_changes_the_look(client):
    assert client.get("/wyglad/").status_code == 405


def test_a_page_read_by_anybody_sets_no_cookie(client):
    assert not client.get("/dev/components/").cookies


@pytest.fixture
def table(settings):
    settings.POWIAT_MENU = "tests.ground.ui.test_look.MENU"
    menu._table.cache_clear()
    yield
    menu._table.cache_clear()


def unread(actor):
    """Stands for notices.unread_count."""
    return 3


MENU = {
    "desk": (
        menu.Entry("Biurko", "/biurko/"),
        menu.Entry(
            "Pisma", "/biurko/pisma/", count="tests.ground.ui.test_look.unread", also=("/biurko/dokumenty/",)
        ),
        menu.Entry("Rejestry", "/biurko/rejestry/", needs=("eod.register.read",)),
    )
}


def test_the_longest_address_is_the_current_one(table):
    clerk = Actor(user_id=1, name="Anna Wróblewska")
    shown = menu.items("desk", path="/biurko/pisma/12/", actor=clerk)
    assert [(item.label, item.is_current, item.count) for item in shown] == [
        ("Biurko", False, 0),
        ("Pisma", True, 3),
    ]


def test_a_page_may_belong_to_an_entry_by_another_address(table):
    clerk = Actor(user_id=1, name="Anna Wróblewska")
    shown = menu.items("desk", path="/biurko/dokumenty/7/", actor=clerk)
    assert [item.label for item in shown if item.is_current] == ["Pisma"]


def test_an_entry_needs_its_permission_and_strangers_are_counted_nothing(table):
    clerk = Actor(user_id=1, name="Anna", permissions=frozenset({"eod.register.read"}))
    assert len(menu.items("desk", path="/", actor=clerk)) == 3
    assert [item.count for item in menu.items("desk", path="/", actor=ANONYMOUS)] == [0, 0]
