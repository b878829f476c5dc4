"""Known and unknown accounts cost the same work: one hashing each (facts on security, row 23)."""

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core.cache import cache

from tests.ground.accounts.factories import ClerkFactory, ResidentFactory

pytestmark = pytest.mark.django_db
HASHED: list[str] = []


class CountingHasher(MD5PasswordHasher):
    """A hasher that remembers how often it had to work."""

    def encode(self, password, salt):
        """Count, then work."""
        HASHED.append(password)
        return super().encode(password, salt)


@pytest.fixture(autouse=True)
def _counting(settings):
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]
    cache.clear()


def work_for(client, login):
    """How many hashings one wrong password costs."""
    HASHED.clear()
    client.post("/konto/logowanie/", {"login": login, "password": "złe hasło do konta"})
    return len(HASHED)


def test_every_login_costs_the_same(client):
    resident, clerk, closed = ResidentFactory(), ClerkFactory(), ResidentFactory(is_active=False)
    unproven = ResidentFactory(confirmed=False)
    logins = [
        resident.email,
        clerk.username,
        clerk.email,
        closed.email,
        unproven.email,
        "nikt@poczta.example",
        "nikt",
    ]
    costs = {login: work_for(client, login) for login in logins}
    assert len(set(costs.values())) == 1, costs
