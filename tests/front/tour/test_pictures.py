"""Pictures of the tour: three files for each place, light, without metadata; an angle for each way and matter."""

import json
from pathlib import Path

import pytest
from PIL import Image

from demo.tour.shots import SHOTS, Shot
from powiat.front import tour
from powiat.front.tour.management.first_tour import PLACES

HOME = Path(tour.__file__).parent
FOLDER = HOME / "static/tour/pictures"
ANGLES = json.loads((HOME / "pictures.json").read_text(encoding="utf-8"))
SIZES = (("", (4096, 2048), 700_000), ("-2048", (2048, 1024), 180_000), ("-480", (480, 240), 20_000))
SLUGS = [place.slug for place in PLACES]
DRAWN = [slug for slug in SLUGS if (FOLDER / f"{slug}.jpg").exists()]


def test_eight_places_on_two_floors_are_drawn_the_entrance_first():
    floors = {place.floor for place in PLACES if place.slug in DRAWN}
    assert len(DRAWN) >= 8 and floors == {0, 1} and SLUGS[0] in DRAWN


@pytest.mark.parametrize("slug", DRAWN)
@pytest.mark.parametrize(("ending", "size", "most"), SIZES)
def test_a_picture_is_whole_light_and_carries_nothing_else(slug, ending, size, most):
    path = FOLDER / f"{slug}{ending}.jpg"
    assert path.stat().st_size <= most
    with Image.open(path) as picture:
        assert picture.size == size and picture.format == "JPEG"
        assert not picture.getexif() and not set(picture.info) - {
            "jfif",
            "jfif_version",
            "jfif_unit",
            "jfif_density",
            "progressive",
            "progression",
        }


def test_all_pictures_together_stay_small():
    assert sum((FOLDER / f"{slug}.jpg").stat().st_size for slug in DRAWN) <= 6_300_000
    assert {path.name for path in FOLDER.iterdir()} == {
        f"{slug}{ending}.jpg" for slug in DRAWN for ending, _, _ in SIZES
    }


@pytest.mark.parametrize("place", PLACES, ids=SLUGS)
def test_every_way_and_matter_has_its_angle(place):
    told = ANGLES[place.slug]
    assert set(told["links"]) == {way.to for way in place.ways}
    assert set(told["hotspots"]) == {title for _, title, _ in place.matters}
    for yaw, pitch in (*told["links"].values(), *told["hotspots"].values()):
        assert -180 <= yaw <= 180 and -90 <= pitch <= 90
    for to in {way.to for way in place.ways}:
        kinds = {way.kind for way in place.ways if way.to == to}
        assert set(told["kinds"].get(to, kinds)) == kinds


def test_angles_are_those_of_the_model():
    for slug, told in ANGLES.items():
        camera = SHOTS[slug]
        assert told["north"] % 360 == camera.look((camera.x, camera.y + 9, 1.6))[0] % 360
        assert told["links"] == {to: SHOTS[slug].look(at) for to, at in SHOTS[slug].links.items()}


def test_right_is_positive_and_up_is_positive():
    shot = Shot(0, 0, 0, 90, (), {})
    assert shot.look((2, 0, 1.6)) == [0, 0]
    assert shot.look((0, -2, 1.6)) == [90, 0]
    assert shot.look((2, 0, 3.6)) == [0, 45]
