"""Hands for the tests of parties."""

from datetime import date

import pytest

from config import roles
from powiat.ground.org import api as org
from tests.ground.accounts.factories import ClerkFactory


@pytest.fixture
def desk(monkeypatch, robot, now, client):
    """A clerk signed in; `desk(permissions)` gives him a post with them."""

    def sign_in(*permissions: str):
        monkeypatch.setitem(roles.ROLES, "rejestr", frozenset(permissions))
        unit = org.add_unit(symbol="OR", name="Wydział Organizacyjny", by=robot, now=now)
        post = org.add_post(unit_id=unit, name="inspektor", roles=["rejestr"], by=robot, now=now)
        user = ClerkFactory()
        org.seat(post_id=post, user_id=user.pk, since=date(2020, 1, 1), by=robot, now=now)
        client.force_login(user)
        return client

    return sign_in
