"""The reference names every variable, event, permission and gateway, and is up to date."""

from pathlib import Path

from django.conf import settings

from tests.house import reference
from tests.house.test_tables import events, permissions


def test_the_reference_is_up_to_date():
    assert reference.PAPER.read_text(encoding="utf-8") == reference.made(), (
        "run: PYTHONPATH=src python -m tests.house.reference"
    )


def test_every_variable_has_a_meaning_and_no_meaning_outlives_its_variable():
    assert reference.variables() == set(reference.SETTINGS)


def test_the_reference_names_everything():
    paper = reference.PAPER.read_text(encoding="utf-8")
    named = {name.rsplit(".", 1)[-1] for name in events()} | permissions() | set(settings.GATEWAYS)
    assert [name for name in sorted(named) if f"`{name}`" not in paper] == []


def test_every_system_behind_a_gateway_stands_in_the_settings():
    folders = (reference.PRODUCT / "ground" / "gateways").glob("*/face.py")
    assert {Path(face).parent.name for face in folders} == set(settings.GATEWAYS)


def test_an_unnamed_variable_is_caught(tmp_path, monkeypatch):
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "stray.py").write_text('import os\nX = os.environ.get("POWIAT_STRAY")\n')
    monkeypatch.setattr(reference, "ROOT", tmp_path)
    assert reference.variables() - set(reference.SETTINGS) == {"POWIAT_STRAY"}
