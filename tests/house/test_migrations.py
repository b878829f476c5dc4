"""Migrations: one line in every app, every step can be taken back, none loads reference data."""

import inspect

import pytest
from django.db import connection
from django.db.migrations import Migration
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


def one_way(migrations: dict) -> list[tuple[str, str]]:
    """Migrations with a step that cannot be taken back."""
    return [
        key
        for key, migration in migrations.items()
        for operation in migration.operations
        if isinstance(operation, RunSQL | RunPython) and not operation.reversible
    ]


def loads_files(source: str) -> bool:
    """True when the migration's text reads data from a file."""
    return "json.load" in source or "open(" in source


def test_every_step_can_be_taken_back(migrations):
    assert one_way(migrations) == []


def test_a_one_way_step_is_caught():
    wrong = Migration("0009_wrong", "eod")
    wrong.operations = [RunSQL("drop table eod_case")]
    assert one_way({("eod", "0009_wrong"): wrong}) == [("eod", "0009_wrong")]


def test_no_data_is_loaded_from_files(migrations):
    assert [
        key for key, one in migrations.items() if loads_files(inspect.getsource(inspect.getmodule(type(one))))
    ] == []


def test_a_loading_migration_is_caught():
    assert loads_files("rows = json.load(handle)") and loads_files("with open('jrwa.csv') as handle:")


@pytest.mark.django_db
def test_models_and_migrations_agree():
    from django.core.management import call_command

    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
    assert connection.vendor == "postgresql"
