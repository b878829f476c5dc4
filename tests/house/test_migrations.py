"""Migrations: one line in every app, every step can be taken back, none loads reference data."""

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import RunPython, RunSQL

OURS = ("powiat.", "demo.")


@pytest.fixture(scope="module")
def migrations():
    loader = MigrationLoader(None)
    return {key: one for key, one in loader.disk_migrations.items() if type(one).__module__.startswith(OURS)}


def test_every_app_has_one_last_migration():
    loader = MigrationLoader(None)
    heads = [
        key for key in loader.graph.leaf_nodes() if type(loader.graph.nodes[key]).__module__.startswith(OURS)
    ]
    apps = [app for app, _ in heads]
    assert len(apps) == len(set(apps))


def test_every_step_can_be_taken_back(migrations):
    fixed = [
        key
        for key, migration in migrations.items()
        for operation in migration.operations
        if isinstance(operation, RunSQL | RunPython) and not operation.reversible
    ]
    assert fixed == []


def test_no_data_is_loaded_from_files(migrations):
    import inspect

    for migration in migrations.values():
        source = inspect.getsource(inspect.getmodule(type(migration)))
        assert "json.load" not in source and "open(" not in source


@pytest.mark.django_db
def test_models_and_migrations_agree():
    from django.core.management import call_command

    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
    assert connection.vendor == "postgresql"
