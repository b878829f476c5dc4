"""Hands for the tests of the app: sending as the phone's outbox does."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from powiat.offices.interventions.web.report_form import new_moment
from tests.offices.interventions.conftest import LASK, jpeg


@pytest.fixture
def post(client, rules):
    """Send as the phone's outbox does."""

    def do(key=None, **values):
        told = {
            "opis": "Dziura", "kategoria": "JEZDNIA", "dlugosc": LASK[0], "szerokosc": LASK[1], "skad": "gps",
            "chwila": new_moment(), **values,
        }  # fmt: skip
        with time_machine.travel(timezone.now() + timedelta(hours=1), tick=False):
            return client.post("/interwencje/wyslij/", told, headers={"Idempotency-Key": key or str(uuid4())})

    return do


def picture(name="a.jpg", content: bytes = b"") -> SimpleUploadedFile:
    """A file as a browser sends it: what it calls itself says nothing of what it is."""
    return SimpleUploadedFile(name, content or jpeg(), "image/jpeg")
