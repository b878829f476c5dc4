"""The check finds each fault that a visitor would meet, and nothing on a good tour."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.front.tour.domain.check import Exit, Fault, Place, Spot, findings
from powiat.front.tour.domain.route import Way, reachable


def exit_to(start, end, **more):
    return Exit(Way(start, end, 5, directions="Idź prosto", **more), f"Do {end}", has_angles=True)


def place(slug, *exits, **more):
    told = {"description": "Opis", "accessibility": "Bez progów", "has_picture": True, "alt": "Hol"}
    return Place(slug, slug.title(), exits=exits, **(told | more))


GOOD = [
    place("wejscie", exit_to("wejscie", "hol")),
    place("hol", exit_to("hol", "wejscie"), spots=(Spot("Sprawa", has_angles=True),)),
]


def faults(places):
    return {one.fault for one in findings(places)}


def test_a_good_tour_has_no_faults():
    assert findings(GOOD) == [] and findings([]) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"exits": (exit_to("hol", "wejscie"), exit_to("hol", "piwnica"))}, Fault.DANGLING),
        ({"spots": (Spot("Sprawa", has_angles=True, is_dangling=True),)}, Fault.DANGLING),
        ({"exits": ()}, Fault.ONE_WAY),
        ({"description": " "}, Fault.NO_WORDS),
        ({"accessibility": ""}, Fault.NO_WORDS),
        ({"alt": ""}, Fault.NO_WORDS),
        ({"has_picture": False}, Fault.NO_PICTURE),
        ({"spots": (Spot("Sprawa"),)}, Fault.NO_ANGLES),
    ],
)
def test_each_fault_is_found(change, fault):
    assert fault in faults([GOOD[0], replace(GOOD[1], **change)])


def test_a_lost_place_and_one_behind_stairs():
    attic = place("strych", exit_to("strych", "hol"))
    assert faults([*GOOD, attic]) == {Fault.UNREACHABLE, Fault.ONE_WAY}
    up = replace(GOOD[1], exits=(*GOOD[1].exits, exit_to("hol", "strych", kind="stairs", is_step_free=False)))
    assert faults([GOOD[0], up, attic]) == {Fault.STEPS_ONLY}


PLACES = "abcde"


@given(st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(PLACES)), max_size=16))
def test_reported_are_just_those_that_cannot_be_reached(pairs):
    exits = {one: [exit_to(one, end) for start, end in pairs if start == one] for one in PLACES}
    places = [place(one, *exits[one]) for one in PLACES]
    there = reachable([exit_.way for one in places for exit_ in one.exits], start="a")
    lost = {one.slug for one in findings(places) if one.fault is Fault.UNREACHABLE}
    assert lost == set(PLACES) - there
