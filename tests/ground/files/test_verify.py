"""verify_files names what changed on the disk behind our back."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from powiat.ground.files import api as files
from powiat.ground.files.models.contents import blob_key

pytestmark = pytest.mark.django_db


def test_untouched_files_are_in_order(robot, now):
    files.store(content=b"a", name="a.txt", by=robot, now=now)
    out = StringIO()
    call_command("verify_files", stdout=out)
    assert "zgodne" in out.getvalue()


def test_a_changed_and_a_lost_file_are_named(robot, now, settings):
    changed, lost, _whole = (
        files.store(content=name.encode(), name=f"{name}.txt", by=robot, now=now)
        for name in ("zmieniony", "zgubiony", "cały")
    )
    store = Path(settings.FILE_STORE)
    (store / blob_key(changed.sha256)).write_bytes(b"inny")
    (store / blob_key(lost.sha256)).unlink()
    out = StringIO()
    with pytest.raises(CommandError, match=": 2"):
        call_command("verify_files", stdout=out)
    assert f"ZMIENIONY  {changed.sha256}  zmieniony.txt" in out.getvalue()
    assert f"BRAK  {lost.sha256}  zgubiony.txt" in out.getvalue()
    assert "cały" not in out.getvalue()
