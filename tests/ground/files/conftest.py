"""An empty store of its own for every test of files."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_store(settings, tmp_path):
    """Contents, quarantine and no virus scanner."""
    settings.FILE_STORE = str(tmp_path / "storage")
    settings.FILE_QUARANTINE = tmp_path / "quarantine"
    settings.CLAMD_SOCKET = ""


@pytest.fixture
def lying(settings):
    """Everything that lies in the store and in quarantine, views left out."""

    def look() -> list[Path]:
        folders = (Path(settings.FILE_STORE) / "blobs", Path(settings.FILE_QUARANTINE))
        return [path for folder in folders for path in folder.rglob("*") if path.is_file()]

    return look
