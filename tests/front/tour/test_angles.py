"""Angles in the picture, and the three sizes of an upload."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from powiat.front.tour.domain.angles import angles_at, bearing, point_at, tilted, turned
from powiat.front.tour.domain.panorama import make_sizes
from powiat.front.tour.queries.people import hours_in_words
from powiat.ground.kernel.mistake import Mistake
from tests.front.tour.conftest import panorama

ANY = st.floats(-1e6, 1e6)


@given(ANY)
def test_a_direction_lies_within_one_turn(yaw):
    found = turned(yaw)
    assert -180 <= found < 180
    assert min((found - yaw) % 360, (yaw - found) % 360) <= 0.051 + abs(yaw) * 1e-9
    assert -90 <= tilted(yaw) <= 90 and 0 <= bearing(yaw, 12.5) < 360


@given(st.floats(0, 0.999), st.floats(0, 1))
def test_a_click_comes_back_to_its_point(across, down):
    x, y = point_at(*angles_at(across, down))
    assert min(abs(x - across), 1 - abs(x - across)) < 0.001 and abs(y - down) < 0.001


def test_what_an_editor_would_expect():
    assert angles_at(0.5, 0.5) == (0, 0)
    assert angles_at(0.75, 0.25) == (90, 45)
    assert turned(180) == -180 and turned(-190) == 170 and turned(359.97) == 0
    assert bearing(10, 100) == 270


def test_three_sizes_without_what_the_camera_wrote():
    made = make_sizes(panorama(4096))
    widths = [Image.open(io.BytesIO(one)).size for one in (made.large, made.medium, made.small)]
    assert widths == [(4096, 2048), (2048, 1024), (480, 240)]
    assert not Image.open(io.BytesIO(made.large)).getexif()
    assert len(made.small) < 60_000


def test_a_small_one_is_not_blown_up():
    assert Image.open(io.BytesIO(make_sizes(panorama(3000)).large)).size == (3000, 1500)


@pytest.mark.parametrize(
    ("size", "said"), [((2048, 1536), "dwa razy szersze"), ((1000, 500), "tylko 1000 punktów")]
)
def test_an_ordinary_photograph_is_refused_in_words(size, said):
    with pytest.raises(Mistake, match=said):
        make_sizes(panorama(*size))


def test_hours_are_told_shortly():
    days = [(1, "7:30–15:30"), (2, "8:00–17:00"), (3, "7:30–15:30"), (4, "7:30–15:30"), (5, "7:30–15:30")]
    assert hours_in_words(days) == "pon., śr.–pt. 7:30–15:30; wt. 8:00–17:00"
    assert hours_in_words([]) == ""
