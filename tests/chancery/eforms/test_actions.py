"""Loading, publishing and withdrawing of definitions."""

from copy import deepcopy

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, transaction

from powiat.chancery.eforms import api
from powiat.chancery.eforms.models import FormVersion
from powiat.ground.audit import api as audit
from tests.chancery.eforms.bodies import EVERYTHING, GENERAL
from tests.chancery.eforms.factories import FormVersionFactory

pytestmark = pytest.mark.django_db


def test_loading_twice_changes_nothing(robot, now):
    first = api.load(body=GENERAL, by=robot, now=now)
    assert first[1:] == ("draft", True)
    assert api.load(body=GENERAL, by=robot, now=now) == (first[0], "draft", False)


def test_a_draft_may_change_a_published_version_not(robot, now):
    version_id, _, _ = api.load(body=GENERAL, by=robot, now=now)
    changed = {**deepcopy(GENERAL), "title": "Pismo"}
    assert api.load(body=changed, by=robot, now=now) == (version_id, "draft", True)
    assert api.definition("pismo-ogolne", 1).title == "Pismo"
    api.publish(version_id=version_id, by=robot, now=now)
    with pytest.raises(api.BrokenDefinition, match="zapisz zmiany jako nową wersję"):
        api.load(body=GENERAL, by=robot, now=now)


def test_the_database_keeps_published_versions(robot, now):
    """Neither SQL nor a colleague in a hurry changes what people were asked."""
    row = FormVersionFactory()
    for change in (
        {"body": EVERYTHING},
        {"title": "Inne"},
        {"version": 9},
        {"state": "draft", "published_at": None},
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            FormVersion.objects.filter(pk=row.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        row.delete()


def test_publish_and_withdraw(robot, now):
    row = FormVersionFactory(is_draft=True)
    with pytest.raises(api.WrongState):
        api.withdraw(version_id=row.pk, by=robot, now=now)
    with pytest.raises(api.UnknownForm):
        api.definition("pismo-ogolne")
    api.publish(version_id=row.pk, by=robot, now=now)
    api.publish(version_id=row.pk, by=robot, now=now)
    assert [card.code for card in api.published()] == ["pismo-ogolne"]
    api.withdraw(version_id=row.pk, by=robot, now=now)
    api.withdraw(version_id=row.pk, by=robot, now=now)
    assert api.published() == ()
    with pytest.raises(api.WrongState):
        api.publish(version_id=row.pk, by=robot, now=now)
    verbs = [deed.verb for deed in audit.deeds_of("eforms.FormVersion", row.pk)]
    assert sorted(verbs) == ["eforms.form.publish", "eforms.form.withdraw"]


def test_the_newest_published_version_is_the_form(robot, now):
    FormVersionFactory()
    newer = {**deepcopy(GENERAL), "version": 2, "title": "Pismo ogólne 2"}
    api.load(body=newer, by=robot, now=now)
    assert api.definition("pismo-ogolne").version == 1
    api.publish(version_id=FormVersion.objects.get(version=2).pk, by=robot, now=now)
    assert api.definition("pismo-ogolne").version == 2
    assert api.definition("pismo-ogolne", 1).title == GENERAL["title"]
    assert [(card.code, card.version) for card in api.published()] == [("pismo-ogolne", 2)]


def test_the_command_loads_and_publishes_what_we_ship():
    call_command("load_eforms", verbosity=0)
    call_command("load_eforms", verbosity=0)
    assert [card.code for card in api.published()] == ["pismo-ogolne", "informacja-publiczna"]


def test_the_command_names_every_fault(tmp_path, capsys):
    folder = tmp_path / "zly"
    folder.mkdir()
    (folder / "1.json").write_text('{"code": "zly"}')
    (folder / "2.json").write_text("{")
    with pytest.raises(CommandError, match="2 z 2"):
        call_command("load_eforms", str(tmp_path), verbosity=0)
    errors = capsys.readouterr().err
    assert "zly/1.json: definicja: brakuje: " in errors
    assert "zly/2.json: to nie jest JSON" in errors
