"""Hands for the tests of interventions: the county's rules, a few people, a report."""

import io
import itertools
from datetime import date

import pytest
from django.core.management import call_command
from PIL import Image

from powiat.ground.accounts.models import User
from powiat.ground.kernel.actor import ANONYMOUS, Actor
from powiat.ground.org import api as org
from powiat.offices.interventions import api
from powiat.offices.interventions.data import NewReport
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.permissions import Permission

# The market square of Łask.
LASK = (19.133, 51.590)
_keys = itertools.count()


def new_report(**values: object) -> NewReport:
    """A pothole in Łask, but for what is said otherwise."""
    told = {
        "category": "JEZDNIA",
        "text": "Głęboka dziura przy sklepie",
        "longitude": LASK[0],
        "latitude": LASK[1],
        "idempotency_key": f"klucz-{next(_keys)}",
    }
    return NewReport(**{**told, **values})


def jpeg(width: int = 640, height: int = 480, **options: object) -> bytes:
    """A picture made here."""
    out = io.BytesIO()
    Image.effect_noise((width, height), 60).convert("RGB").save(out, "JPEG", **options)
    return out.getvalue()


@pytest.fixture
def rules(db):
    """Places with coarse boundaries, and the county's rules."""
    for name in ("load_places", "load_coarse_places", "load_interventions"):
        call_command(name, verbosity=0)


@pytest.fixture
def officer() -> Actor:
    """The duty officer."""
    return Actor(
        None, "Dorota Dyżurna", "dyżurna PCZK",
        permissions=frozenset(str(one) for one in Permission),
    )  # fmt: skip


@pytest.fixture
def send(rules, now):
    """Send a report and get its row."""

    def do(by: Actor = ANONYMOUS, at=None, **values: object) -> Report:
        sent = api.report(new=new_report(**values), by=by, now=at or now)
        return Report.objects.get(number=sent.number)

    return do


def seated(role: str, by: Actor, now, symbol: str = "ZK") -> User:
    """Somebody of the office who holds a post with the role."""
    user = User.objects.create(
        username=f"osoba-{role}", first_name="Dorota", last_name="Dyżurna", kind="staff"
    )
    unit = org.add_unit(symbol=symbol, name=f"Jednostka {symbol}", phone="43 600 00 00", by=by, now=now)
    post = org.add_post(unit_id=unit, name="dyżurny", roles=[role], is_head=False, by=by, now=now)
    org.seat(post_id=post, user_id=user.pk, since=date(2026, 1, 1), by=by, now=now)
    return user


@pytest.fixture
def head(rules, robot, now, client):
    """A browser of the head of duty, who keeps the rules."""
    client.force_login(seated("duty_head", robot, now))
    return client
