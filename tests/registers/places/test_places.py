"""Places: loading, asking and searching."""

import json
import os
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from powiat.ground.kernel.mistake import Mistake
from powiat.registers.places import api
from powiat.registers.places.models import Gmina, Locality, Street
from tests.registers.places.factories import GminaFactory, LocalityFactory, StreetFactory

pytestmark = pytest.mark.django_db

BOUNDARIES = Path(settings.ROOT).parent / "shared/data/geo/boundaries/powiat_laski_gminy_4326.geojson"
SQUARE = [[[19.0, 51.5], [19.2, 51.5], [19.2, 51.7], [19.0, 51.7], [19.0, 51.5]]]


@pytest.fixture
def county(capsys):
    """The lists of standards/terc in the database."""
    call_command("load_places")
    return capsys.readouterr().out


def test_the_lists_load_and_loading_again_changes_nothing(county, capsys):
    assert county == "Gminy: 5, miejscowości: 134, ulice: 20.\n"
    before = list(Locality.objects.order_by("pk").values())
    call_command("load_places")
    assert list(Locality.objects.order_by("pk").values()) == before


def test_gminas_and_localities(county):
    names = [one.name for one in api.gminas()]
    assert sorted(names) == sorted(["Buczek", "Łask", "Sędziejowice", "Widawa", "Wodzierady"])
    lask = api.gmina("1003024")
    assert (lask.terc, lask.kind_name, lask.has_boundary) == ("1003023", "gmina miejsko-wiejska", False)
    assert api.gmina("1003999") is None
    assert not api.gmina("1003042").confirmed
    buczek = api.localities("1003012")
    assert {one.gmina_name for one in buczek} == {"Buczek"}
    assert len(api.localities()) == 134
    town = next(one for one in api.localities("1003023") if one.name == "Łask")
    assert (town.kind, town.postal_code, town.label) == ("miasto", "98-100", "Łask, gmina Łask")
    assert next(one.full_name for one in api.streets(town.id)) == "pl. 11 Listopada"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("poludniowa 1", "ul. Południowa 1, Łask"),
        ("ul. Południowa 1, 98-100 Łask", "ul. Południowa 1, Łask"),
        ("polnaa 5/2 lask", "ul. Polna 5/2, Łask"),
        ("balucz 12", "Bałucz 12, gmina Łask"),
        ("Wola Stryj", "Wola Stryjewska, gmina Łask"),
        ("9 maja 4", "ul. 9 Maja 4, Łask"),
        ("sedziejowice", "Sędziejowice, gmina Sędziejowice"),
        ("brodnia gorna 3", "Brodnia Górna 3, gmina Buczek"),
    ],
)
def test_the_address_search_bears_slips_and_missing_diacritics(county, typed, first):
    assert api.search(typed)[0].label == first


def test_the_address_search_finds_nothing_where_nothing_is(county):
    assert api.search("") == ()
    assert api.search("12") == ()
    assert api.search("Kraków Floriańska 1") == ()


def test_a_village_of_the_same_name_in_two_gminas_is_told_apart(county):
    labels = {one.label for one in api.search("wincentow")}
    assert {"Wincentów, gmina Łask", "Wincentów, gmina Widawa"} <= labels


def test_boundaries_are_optional_and_answer_where_a_point_lies(county, robot, now):
    assert api.boundaries() == {"type": "FeatureCollection", "features": []}
    assert api.gmina_at(19.1, 51.6) is None
    feature = {"properties": {"terc": "1003023"}, "geometry": {"type": "Polygon", "coordinates": SQUARE}}
    elsewhere = feature | {"properties": {"terc": "1004011"}}
    loaded = api.load_boundaries({"features": [feature, elsewhere]}, by=robot, now=now)
    assert loaded.boundaries == 1
    assert api.gmina_at(19.1, 51.6).name == "Łask"
    assert api.gmina_at(21.0, 52.2) is None
    assert api.gmina("1003023").has_boundary
    drawn = api.boundaries()["features"]
    assert [one["properties"]["terc"] for one in drawn] == ["1003023"]
    assert drawn[0]["geometry"]["type"] == "MultiPolygon"


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "Point", "coordinates": [19.1, 51.6]},
        {"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]},
    ],
)
def test_a_boundary_that_is_no_polygon_is_refused(county, robot, now, geometry):
    with pytest.raises(api.WrongPlaces, match="1003023"):
        api.load_boundaries(
            {"features": [{"properties": {"terc": "1003023"}, "geometry": geometry}]}, by=robot, now=now
        )


def test_the_real_boundaries_load(county, capsys):
    if not BOUNDARIES.exists():
        assert os.environ.get("CI") != "true", "the boundaries are absent"
        pytest.skip("the boundaries of the county are not here")
    call_command("load_places", boundaries=BOUNDARIES)
    assert capsys.readouterr().out.endswith("Granice: 5.\n")
    assert api.gmina_at(19.133, 51.590).name == "Łask"


def test_lists_that_do_not_fit_change_nothing(robot, now):
    gmina = {"terc": "1003023", "name": "Łask", "seat": "Łask", "postcode": "98-100", "confirmed": "yes"}
    village = {"terc": "1003012", "simc": "", "name": "Gucin", "kind": "wieś", "confirmed": "no"}
    street = {
        "terc": "1003023",
        "locality": "Łask",
        "ulic": "",
        "kind": "ul.",
        "name": "X",
        "confirmed": "no",
    }
    with pytest.raises(api.WrongPlaces, match="Gucin"):
        api.load_places(gminas=[gmina], localities=[village], streets=[], by=robot, now=now)
    with pytest.raises(api.WrongPlaces, match="street X"):
        api.load_places(gminas=[gmina], localities=[], streets=[street], by=robot, now=now)
    with pytest.raises(Mistake, match="SIMC"):
        wrong = village | {"terc": "1003023", "simc": "1"}
        api.load_places(gminas=[gmina], localities=[wrong], streets=[], by=robot, now=now)
    assert not Gmina.objects.exists()


def test_the_command_says_what_is_wrong(tmp_path):
    with pytest.raises(CommandError, match="Nie wczytano"):
        call_command("load_places", folder=tmp_path)
    (tmp_path / "b.geojson").write_text(json.dumps({"no": "features"}), "utf-8")
    with pytest.raises(CommandError, match="features"):
        call_command("load_places", boundaries=tmp_path / "b.geojson")


def test_codes_are_kept_when_known(robot, now):
    gmina = {"terc": "1003023", "name": "Łask", "seat": "Łask", "postcode": "98-100", "confirmed": "yes"}
    town = {"terc": "1003023", "simc": "0976391", "name": "Łask", "kind": "miasto", "confirmed": "no"}
    street = {
        "terc": "1003023",
        "locality": "Łask",
        "ulic": "16886",
        "kind": "ul.",
        "name": "P",
        "confirmed": "no",
    }
    api.load_places(gminas=[gmina], localities=[town], streets=[street], by=robot, now=now)
    assert Locality.objects.get().simc == "0976391"
    assert Street.objects.get().ulic == "16886"


def test_rows_show_their_names():
    assert str(GminaFactory()) == "Łask"
    assert str(LocalityFactory(name="Bałucz")) == "Bałucz"
    assert str(StreetFactory(name="Polna")) == "ul. Polna"


def test_coarse_boundaries_fill_what_is_empty_and_yield_to_official_ones(county, robot, now):
    call_command("load_coarse_places")
    assert api.boundaries_are_coarse() and len(api.boundaries()["features"]) == 5
    seats = {one.name: one for one in api.localities() if one.name in {g.name for g in api.gminas()}}
    assert len(seats) == 5
    for name, seat in seats.items():
        assert api.gmina_at(seat.longitude, seat.latitude).name == name
    assert api.gmina_at(19.29, 51.58) is None and api.gmina_near(19.29, 51.58, 200).name == "Łask"
    assert api.gmina_near(19.6, 51.58, 200) is None
    call_command("load_coarse_places")
    assert len(api.boundaries()["features"]) == 5


def test_coarse_boundaries_are_not_far_from_the_real_ones(county, robot, now):
    if not BOUNDARIES.exists():
        pytest.skip("the boundaries of the county are not here")
    from django.contrib.gis.geos import GEOSGeometry

    call_command("load_coarse_places")
    real = {
        one["properties"]["terc"][:6]: GEOSGeometry(json.dumps(one["geometry"]))
        for one in json.loads(BOUNDARIES.read_text("utf-8"))["features"]
    }
    for drawn in api.boundaries()["features"]:
        shape, true = GEOSGeometry(json.dumps(drawn["geometry"])), real[drawn["properties"]["terc"][:6]]
        assert shape.intersection(true).area / shape.union(true).area > 0.5
    names = {one.terc: one.name for one in api.gminas()}
    for place in api.localities():
        if place.name == names[place.terc] and place.longitude:
            assert real[place.terc[:6]].contains(GEOSGeometry(f"POINT({place.longitude} {place.latitude})"))
