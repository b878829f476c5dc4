"""R1.4: planned works: announced on a place and a time, told to whoever reports near them."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from powiat.ground.kernel.actor import ANONYMOUS
from powiat.offices.interventions import api
from powiat.offices.interventions.data import AnnouncedWork
from tests.offices.interventions.conftest import LASK

pytestmark = pytest.mark.django_db


def works(now, **values) -> AnnouncedWork:
    told = {
        "kind": "road", "title": "Zamknięcie ulicy Polnej", "starts_at": now - timedelta(hours=1),
        "ends_at": now + timedelta(days=5), "longitude": LASK[0], "latitude": LASK[1], "radius_m": 200,
    }  # fmt: skip
    return AnnouncedWork(**{**told, **values})


def test_they_are_told_near_them_until_they_end_or_are_withdrawn(rules, officer, now):
    row = api.announce_work(new=works(now), key="k", by=officer, now=now)
    assert api.announce_work(new=works(now), key="k", by=officer, now=now).pk == row.pk
    near = api.works_near(LASK[0] + 0.001, LASK[1], now)
    assert [(one.title, one.is_now) for one in near] == [("Zamknięcie ulicy Polnej", True)]
    assert 50 < near[0].metres < 90
    assert api.works_near(LASK[0] + 0.01, LASK[1], now) == []
    longer = works(now, ends_at=now + timedelta(days=9))
    assert api.change_work(work_id=row.pk, new=longer, by=officer, now=now).ends_at == longer.ends_at
    assert api.works_near(*LASK, now + timedelta(days=10)) == []
    api.withdraw_work(work_id=row.pk, by=officer, now=now)
    assert api.public_works(now) == [] and api.works_near(*LASK, now) == []


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": " "}, "title"),
        ({"ends_at": None}, "ends_at"),
        ({"radius_m": 5}, "radius_m"),
        ({"longitude": None}, "place"),
        ({"longitude": 51.59, "latitude": 19.13}, "place"),
        ({"longitude": 21.0, "latitude": 52.2}, "place"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(rules, officer, now, wrong, field):
    if "ends_at" in wrong:
        wrong = {"ends_at": now - timedelta(hours=2)}
    with pytest.raises(ValidationError) as refused:
        api.announce_work(new=works(now, **wrong), key="k", by=officer, now=now)
    assert field in refused.value.message_dict


def test_not_everybody_announces(rules, now):
    with pytest.raises(PermissionDenied):
        api.announce_work(new=works(now), key="k", by=ANONYMOUS, now=now)
