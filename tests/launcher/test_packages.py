"""Missing packages: installed with rights, else named in one command for the administrator."""

import shutil

import pytest

from launcher import packages
from launcher.trouble import Trouble

pytestmark = pytest.mark.skipif(not shutil.which("dpkg-query"), reason="not a Debian")
UNHEARD_OF = "powiat-package-that-does-not-exist"


def test_only_what_is_absent_is_missing():
    assert packages.missing(("dpkg", UNHEARD_OF)) == [UNHEARD_OF]


def test_without_rights_the_command_is_named_and_nothing_is_tried(house, monkeypatch):
    monkeypatch.setattr(packages.os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", "/usr/bin/nowhere")
    with pytest.raises(Trouble) as refusal:
        packages.missing(("dpkg",))
    monkeypatch.setenv("PATH", "/usr/bin")
    monkeypatch.setattr(packages.shutil, "which", lambda name: None if name == "sudo" else f"/usr/bin/{name}")
    with pytest.raises(Trouble) as refusal:
        packages.install(house, ("dpkg", UNHEARD_OF))
    assert refusal.value.mend == (
        f"sudo apt-get update && sudo apt-get install --no-install-recommends -y {UNHEARD_OF}"
    )
    assert not (house.logs / "setup.log").exists()
