"""R1.4: the order of a crew's stops: everything once, never longer than always going to the nearest next one."""

from hypothesis import given, settings
from hypothesis import strategies as st

from powiat.offices.interventions.domain.route_order import length, nearest_next, order

START = (19.133, 51.59)
places = st.lists(
    st.tuples(st.floats(18.9, 19.3, allow_nan=False), st.floats(51.4, 51.7, allow_nan=False)), max_size=14
)


@given(stops=places)
@settings(max_examples=60, deadline=None)
def test_every_stop_once_and_never_a_longer_way(stops):
    way = order(START, stops)
    assert sorted(way) == list(range(len(stops)))
    assert length(START, stops, way) <= length(START, stops, nearest_next(START, stops)) + 1
    assert way == order(START, stops)


@given(stops=places)
@settings(max_examples=30, deadline=None)
def test_turning_any_piece_round_makes_it_no_shorter(stops):
    way = order(START, stops)
    whole = length(START, stops, way)
    for first in range(len(way)):
        for last in range(first + 1, len(way)):
            turned = [*way[:first], *reversed(way[first : last + 1]), *way[last + 1 :]]
            assert length(START, stops, turned) >= whole - 1


def test_a_tangled_way_is_untangled():
    # Always the nearest next one goes east, back over the start to the west, and east again.
    stops = [(19.1340, 51.59), (19.1315, 51.59), (19.1365, 51.59), (19.1280, 51.59), (19.1430, 51.59)]
    assert length(START, stops, order(START, stops)) < length(START, stops, nearest_next(START, stops))


def test_nothing_to_visit_is_no_way():
    assert order(START, []) == []
    assert order(START, [START]) == [0]
