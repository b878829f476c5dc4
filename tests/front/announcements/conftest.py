"""Hands common to the tests of announcements."""

import pytest
from django.test import Client

from config import roles
from powiat.front.announcements.permissions import Permission
from powiat.ground.org import api as org
from tests.ground.accounts.factories import ClerkFactory


@pytest.fixture
def officer(monkeypatch, robot, now):
    """The duty officer's browser."""
    monkeypatch.setitem(roles.ROLES, "duty_officer", frozenset({Permission.WARN, Permission.EMERGENCY}))
    unit = org.add_unit(symbol="ZK", name="Zarządzanie Kryzysowe", by=robot, now=now)
    post = org.add_post(unit_id=unit, name="dyżurny", roles=["duty_officer"], by=robot, now=now)
    user = ClerkFactory()
    org.seat(post_id=post, user_id=user.pk, since=now.date().replace(year=2020), by=robot, now=now)
    client = Client()
    client.force_login(user)
    return client
