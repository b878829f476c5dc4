"""Two checkouts side by side never share a port."""

import socket

import pytest

from launcher import ports
from launcher.trouble import Trouble


@pytest.fixture
def first() -> int:
    """The beginning of a block that is free now."""
    return next(port for port in range(21000, 60000, 10) if ports.free(port))


def test_a_block_that_was_asked_for_is_given(first):
    chosen = ports.choose(str(first))
    assert (chosen.web, chosen.live, chosen.simulator) == (first, first + 1, first + 3)
    chosen.give_back()


def test_two_starts_at_once_do_not_get_the_same_block(first):
    kept = ports.choose(str(first))
    with pytest.raises(Trouble):
        ports.choose(str(first))
    kept.give_back()
    again = ports.choose(str(first))
    assert again.web == first
    again.give_back()


def test_a_block_with_a_stranger_inside_is_refused(first):
    with socket.create_server(("127.0.0.1", first + 3)), pytest.raises(Trouble) as refusal:
        ports.choose(str(first))
    assert f"POWIAT_PORT={first + 10}" in refusal.value.mend


def test_without_a_wish_the_next_free_block_is_taken(monkeypatch, first):
    monkeypatch.setattr(ports, "DEFAULT", first)
    with socket.create_server(("127.0.0.1", first)):
        chosen = ports.choose(None)
    assert chosen.web > first
    chosen.give_back()


@pytest.mark.parametrize("given", ["abc", "80", "99999", "-1", "8000.5"])
def test_nonsense_is_refused_with_a_word(given):
    with pytest.raises(Trouble):
        ports.choose(given)
