"""Hands for the tests of interventions: the county's rules, a few people, a report."""

import io
import itertools

import pytest
from django.core.management import call_command
from PIL import Image

from powiat.ground.kernel.actor import ANONYMOUS, Actor
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
