"""A trial authority made once, and documents to seal."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from powiat.chancery.signing.actions.make_authority import make_authority
from powiat.ground.ui import pdf


@pytest.fixture(scope="session")
def authority(tmp_path_factory, django_test_environment) -> Path:
    """The folder of keys of one trial authority."""
    from django.test import override_settings

    keys = tmp_path_factory.mktemp("keys") / "keys"
    with override_settings(KEYS=keys):
        make_authority(now=datetime(2026, 11, 1, tzinfo=UTC))
    return keys


@pytest.fixture(scope="session")
def other_authority(tmp_path_factory, django_test_environment) -> Path:
    """Another authority with the same names, which nobody trusts."""
    from django.test import override_settings

    keys = tmp_path_factory.mktemp("other") / "keys"
    with override_settings(KEYS=keys):
        make_authority(now=datetime(2026, 11, 1, tzinfo=UTC))
    return keys


@pytest.fixture(scope="session")
def letter(tmp_path_factory, django_test_environment) -> bytes:
    """A letter of the office as PDF/A."""
    from django.test import override_settings

    folder = tmp_path_factory.mktemp("wzory")
    (folder / "pismo.html").write_text(
        '{% extends "ui/pdf/base.html" %}{% block main %}<h1>Decyzja</h1>'
        "<p>Zezwalam na ćwiczenie żółwi.</p>{% endblock %}"
    )
    from django.conf import settings

    with override_settings(TEMPLATES=[{**settings.TEMPLATES[0], "DIRS": [folder]}]):
        return pdf.render("pismo.html", {}, title="Decyzja")


@pytest.fixture
def keys(authority, settings) -> Path:
    """The authority in force for this test."""
    settings.KEYS = authority
    return authority
