"""What may stand in a page to be sent once more, and what never does."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from powiat.ground.ui.typed import typed_fields


def typed(**fields):
    return typed_fields(RequestFactory().post("/biurko/pisma/nowe/", fields))


def test_a_letter_with_an_address_is_kept_without_the_token():
    kept = typed(subject="Pismo", postal_code="98-100", csrfmiddlewaretoken="x")
    assert kept == [("subject", "Pismo"), ("postal_code", "98-100")]


@pytest.mark.parametrize("name", ["password", "kod", "recovery_code", "sekret", "haslo1"])
def test_a_secret_is_never_written_back(name):
    assert typed(subject="Pismo", **{name: "123"}) is None


def test_files_and_very_long_words_are_left_to_the_browser():
    assert typed(file=SimpleUploadedFile("a.pdf", b"%PDF")) is None
    assert typed(body="x" * 200_001) is None and typed(body="x" * 200_000) is not None
