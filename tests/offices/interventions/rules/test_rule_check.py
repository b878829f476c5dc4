"""A rule is looked over before it is kept, and told in Polish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.offices.interventions.domain.rule_check import Known, check_polygon, check_rule
from powiat.offices.interventions.domain.rule_words import condition_words, effect_words

KNOWN = Known(
    categories={"DROGA-UBYTEK"}, groups={"Drogi"}, gminas={"1003023"}, services={"PZD-LASK", "PCZK-KIEROWNIK"}
)
SQUARE = {"type": "Polygon", "coordinates": [[[19, 51], [19.2, 51], [19.2, 51.2], [19, 51]]]}
TO_PZD = {"recipient": "PZD-LASK"}


@pytest.mark.parametrize(
    ("when", "then"),
    [
        ({}, TO_PZD),
        ({}, {}),
        ({"lane": "B"}, {"also_notify": ["PZD-LASK"], "continue": True}),
        ({"lane": ["A", "B"], "category_in": ["DROGA-UBYTEK"], "group_in": ["Drogi"]}, TO_PZD),
        ({"road_class": ["powiatowa"], "max_distance_m": 25}, {"recipient": "GMINA:{terc}"}),
        ({"weekdays": [6, 7], "hours": ["18:00", "06:00"], "season": ["11-01", "04-15"]}, TO_PZD),
        ({"polygon": SQUARE, "gmina_in": ["1003023"], "channel_in": ["pwa"]}, TO_PZD),
        ({"outside_county": True}, {"action": "refuse", "message": "Poza powiatem."}),
        ({"lane": "A"}, {"action": "stop"}),
        ({"lane": "B"}, {"escalate_after_min": 15, "escalate_to": "PCZK-KIEROWNIK", "continue": True}),
    ],
)
def test_good_rules_pass(when, then):
    assert check_rule(when, then, KNOWN) == {}
    assert condition_words(when, {}) and effect_words(then, {})


@pytest.mark.parametrize(
    ("when", "then", "field"),
    [
        ({"lane": ["X"]}, TO_PZD, "lane"),
        ({"category_in": ["NIE-MA"]}, TO_PZD, "category_in"),
        ({"gmina_in": ["9999999"]}, TO_PZD, "gmina_in"),
        ({"road_class": ["polna"]}, TO_PZD, "road_class"),
        ({"max_distance_m": 25}, TO_PZD, "max_distance_m"),
        ({"max_distance_m": 99, "road_class": ["gminna"]}, TO_PZD, "max_distance_m"),
        ({"hours": ["18:00", ""]}, TO_PZD, "hours"),
        ({"hours": ["25:00", "06:00"]}, TO_PZD, "hours"),
        ({"hours": ["06:00", "06:00"]}, TO_PZD, "hours"),
        ({"season": ["1-1", "13-40"]}, TO_PZD, "season"),
        ({"weekdays": [8]}, TO_PZD, "weekdays"),
        ({"polygon": None}, TO_PZD, "polygon"),
        ({"moon": "full"}, TO_PZD, "moon"),
        ({"lane": "B"}, {}, "recipient"),
        ({}, {"recipient": "NIE-MA"}, "recipient"),
        ({}, {"also_notify": ["NIE-MA"]}, "also_notify"),
        ({}, {"escalate_after_min": 15}, "escalate_to"),
        ({}, {"action": "refuse"}, "message"),
        ({}, {"action": "explode"}, "action"),
        ({}, {"recipient": "PZD-LASK", "continue": True}, "continue"),
    ],
)
def test_bad_rules_are_told(when, then, field):
    assert field in check_rule(when, then, KNOWN)


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        ({"type": "Point", "coordinates": [19, 51]}, "GeoJSON"),
        ({"type": "Polygon", "coordinates": []}, "GeoJSON"),
        ({"type": "Polygon"}, "GeoJSON"),
        ({"type": "Polygon", "coordinates": [[[19, 51], [19.2, 51], [19, 51]]]}, "4 punkty"),
        ({"type": "Polygon", "coordinates": [[[19, 51], [19.2, 51], [19.2, 51.2], [19, 51.1]]]}, "4 punkty"),
        ({"type": "Polygon", "coordinates": [[[51, 19], [51, 19.2], [51.2, 19.2], [51, 19]]]}, "poza Polską"),
        ({"type": "Polygon", "coordinates": [[[19, 51]] * 2001]}, "2000"),
    ],
)
def test_wrong_polygons(shape, words):
    assert words in check_polygon(shape)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=5), lambda one: st.lists(one, max_size=3)
    )
)
def test_nothing_pasted_breaks_the_check(pasted):
    for kind in ("Polygon", "MultiPolygon"):
        assert isinstance(check_polygon({"type": kind, "coordinates": pasted}), str)


def test_a_rule_in_words():
    names = {"DROGA-UBYTEK": "Ubytek w jezdni", "PZD-LASK": "Powiatowy Zarząd Dróg"}
    when = {"category_in": ["DROGA-UBYTEK"], "road_class": ["powiatowa"], "max_distance_m": 25}
    assert condition_words(when, names) == [
        "kategoria: Ubytek w jezdni",
        "klasa drogi: powiatowa",
        "do 25 m od drogi",
    ]
    assert condition_words({}, names) == ["zawsze"]
    assert effect_words(TO_PZD, names) == ["odbiorca: Powiatowy Zarząd Dróg"]
