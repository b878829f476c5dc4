"""The portal as it is first loaded: built once a file, each test takes back what it changed."""

import io

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings

from powiat.front.portal.models import HomePage


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker, tmp_path_factory):
    """The first pages in a transaction that is never committed; returns the folder of files."""
    folder = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=folder):
        with transaction.atomic():
            call_command("load_eforms", stdout=io.StringIO())
            call_command("load_portal", stdout=io.StringIO())
            yield folder
            transaction.set_rollback(True)


@pytest.fixture
def portal(loaded, db, settings):
    """The home page of the portal."""
    settings.MEDIA_ROOT = loaded
    return HomePage.objects.get()
