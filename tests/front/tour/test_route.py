"""The shortest way: against every way there is, with and without stairs."""

from itertools import pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from powiat.front.tour.domain.route import Way, reachable, shortest

PLACES = "abcde"
WAYS = st.lists(
    st.builds(
        Way,
        start=st.sampled_from(PLACES),
        end=st.sampled_from(PLACES),
        metres=st.integers(1, 50),
        is_step_free=st.booleans(),
    ),
    max_size=14,
)


def by_trying(ways, step_free):
    """The length of the best way from a to e among all orders of the places between."""
    best = None
    for many in range(len(PLACES) - 1):
        for between in permutations("bcd", min(many, 3)):
            stops, metres = ("a", *between, "e"), 0
            for start, end in pairwise(stops):
                lengths = [
                    one.metres
                    for one in ways
                    if (one.start, one.end) == (start, end) and (one.is_step_free or not step_free)
                ]
                metres = None if metres is None or not lengths else metres + min(lengths)
            if metres is not None and (best is None or metres < best):
                best = metres
    return best


@given(WAYS, st.booleans())
def test_no_way_is_shorter(ways, step_free):
    found = shortest(ways, start="a", end="e", step_free=step_free)
    assert (found.metres if found else None) == by_trying(ways, step_free)
    assert (found is not None) == ("e" in reachable(ways, start="a", step_free=step_free))


@given(WAYS, st.booleans())
def test_the_ways_join_and_keep_the_promise(ways, step_free):
    found = shortest(ways, start="a", end="e", step_free=step_free)
    if found:
        stops = [found.ways[0].start, *(one.end for one in found.ways)]
        assert stops[0] == "a" and stops[-1] == "e"
        assert all(one.start == before for one, before in zip(found.ways, stops, strict=False))
        assert found.is_step_free or not step_free


def test_what_one_is_told():
    ways = [Way("a", "b", 34), Way("b", "c", 6, "lift"), Way("b", "c", 5, "stairs", False)]
    assert shortest(ways, start="a", end="c", step_free=True).summary == "40 m, winda"
    assert shortest(ways, start="a", end="c").summary == "39 m, schody"
    assert shortest(ways, start="a", end="a").ways == ()
