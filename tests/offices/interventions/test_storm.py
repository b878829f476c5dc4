"""R1.4: a storm of reports gathered by place and category; each report in exactly one group."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.offices.interventions import api
from powiat.offices.interventions.domain.storm import Arrived, gather
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.queries.storm import storm_groups

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)
rows = st.lists(
    st.builds(
        Arrived,
        number=st.integers(0, 10**6).map(str),
        category=st.sampled_from(["Drzewo", "Woda"]),
        lane=st.sampled_from("BCD"),
        x=st.floats(-(10**6), 10**6),
        y=st.floats(-(10**6), 10**6),
        at=st.integers(0, 1000).map(lambda minutes: AT + timedelta(minutes=minutes)),
        is_seen=st.booleans(),
    ),
    max_size=40,
)


@given(rows=rows, cell=st.sampled_from([500, 2000]))
def test_each_report_is_in_one_group_of_its_own_kind(rows, cell):
    groups = gather(rows, cell)
    gathered = [row for group in groups for row in group.rows]
    assert sorted(map(hash, gathered)) == sorted(map(hash, rows))
    for group in groups:
        assert {row.category for row in group.rows} == {group.category}
        assert group.first_at <= group.last_at
        assert max(row.x for row in group.rows) - min(row.x for row in group.rows) <= cell
    assert [group.lane for group in groups] == sorted(group.lane for group in groups)


@pytest.mark.django_db
def test_a_group_is_acknowledged_and_joined_at_once(send, officer, now):
    same = [
        send(category="SYGNALIZACJA", text=f"Drzewo {at}", longitude=19.133 + at / 1e5) for at in range(4)
    ]
    send(category="SYGNALIZACJA", text="Daleko", longitude=19.2)
    big = storm_groups(officer, now, hours=1, cell_m=500)[0]
    numbers = [row.number for row in big.rows]
    assert big.count == 4 and big.unseen == 4 and numbers == [row.number for row in same]
    assert api.acknowledge_many(numbers=numbers, by=officer, now=now) == 4
    assert api.acknowledge_many(numbers=numbers, by=officer, now=now) == 0
    kept, joined = api.join_many(numbers=numbers, by=officer, now=now)
    assert (kept.number, joined) == (same[0].number, 3)
    assert Report.objects.filter(duplicate_of=kept).count() == 3
    assert [one.count for one in storm_groups(officer, now, hours=1, cell_m=500)] == [1, 1]
