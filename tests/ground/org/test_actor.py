"""Who may what comes from posts held and stood in for, on the day."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from config import roles
from powiat.ground.accounts.models import User
from powiat.ground.kernel.actor import Actor
from powiat.ground.org import api
from powiat.ground.org.permissions import Permission

DAY = date(2026, 11, 24)
pytestmark = pytest.mark.django_db


@pytest.fixture
def office(monkeypatch, robot, now):
    """Two departments, one under the other, three posts, two people."""
    monkeypatch.setitem(roles.ROLES, "clerk", frozenset({"eod.case.read"}))
    monkeypatch.setitem(roles.ROLES, "head", frozenset({"org.substitute"}))
    top = api.add_unit(symbol="OR", name="Wydział Organizacyjny", by=robot, now=now)
    below = api.add_unit(symbol="KN", name="Kancelaria", parent_id=top, by=robot, now=now)
    head = api.add_post(unit_id=top, name="naczelnik", roles=["head"], is_head=True, by=robot, now=now)
    clerk = api.add_post(unit_id=below, name="referent", roles=["clerk"], by=robot, now=now)
    anna, jan = (
        User.objects.create(username=name, first_name=name.title(), kind="staff") for name in ("anna", "jan")
    )
    api.seat(post_id=head, user_id=anna.pk, since=date(2026, 1, 1), by=robot, now=now)
    api.seat(post_id=clerk, user_id=jan.pk, since=date(2026, 1, 1), by=robot, now=now)
    return {"top": top, "below": below, "head": head, "clerk": clerk, "anna": anna, "jan": jan}


def test_rights_come_from_the_post(office):
    jan = api.actor_of(office["jan"], DAY)
    assert jan.may("eod.case.read") and not jan.may(Permission.SUBSTITUTE)
    assert jan.unit_ids == (office["below"],)


def test_a_head_sees_the_units_below(office):
    assert api.actor_of(office["anna"], DAY).unit_ids == tuple(sorted((office["top"], office["below"])))


def test_a_substitute_has_the_rights_for_those_days_only(office, now):
    anna = api.actor_of(office["anna"], DAY)
    api.substitute(
        post_id=office["clerk"],
        substitute_id=office["anna"].pk,
        since=DAY,
        until=DAY + timedelta(days=2),
        sudden=True,
        reason="choroba",
        by=anna,
        now=now,
    )
    assert api.actor_of(office["anna"], DAY).may("eod.case.read")
    assert not api.actor_of(office["anna"], DAY + timedelta(days=3)).may("eod.case.read")
    sits = api.holder_or_substitute(office["clerk"], DAY)
    assert sits.user_id == office["anna"].pk and sits.stands_in
    assert api.holder_or_substitute(office["clerk"], DAY + timedelta(days=3)).user_id == office["jan"].pk
    assert [one.absent for one in api.substitutions(DAY)] == ["Jan"]


def test_a_stranger_sets_no_substitution(office, now):
    stranger = Actor(user_id=99, name="Obcy", permissions=frozenset({"org.substitute"}))
    with pytest.raises(PermissionDenied):
        api.substitute(
            post_id=office["clerk"],
            substitute_id=office["anna"].pk,
            since=DAY,
            until=DAY,
            sudden=False,
            reason="",
            by=stranger,
            now=now,
        )


def test_nobody_stands_in_for_himself_or_backwards(office, now):
    anna = api.actor_of(office["anna"], DAY)
    for who, until in ((office["jan"], DAY), (office["anna"], DAY - timedelta(days=1))):
        with pytest.raises(ValidationError):
            api.substitute(
                post_id=office["clerk"],
                substitute_id=who.pk,
                since=DAY,
                until=until,
                sudden=False,
                reason="",
                by=anna,
                now=now,
            )


def test_an_account_without_a_post_may_nothing(office):
    idle = User.objects.create(username="ewa", kind="staff")
    resident = User.objects.create(username="ola", kind="resident")
    assert api.actor_of(idle, DAY).permissions == frozenset()
    assert api.actor_of(resident, DAY).permissions == frozenset()


def test_a_post_has_one_holder_at_a_time(office, robot, now):
    api.seat(post_id=office["clerk"], user_id=office["anna"].pk, since=DAY, by=robot, now=now)
    assert api.holder_or_substitute(office["clerk"], DAY - timedelta(days=1)).user_id == office["jan"].pk
    assert api.holder_or_substitute(office["clerk"], DAY).user_id == office["anna"].pk
