"""Make the trial authority: its certificates and keys, all or none."""

import os
import shutil
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from django.conf import settings

from powiat.chancery.signing.domain.authority import Pair, issue_person, make
from powiat.chancery.signing.domain.keys import FOLDER, TRUST, read_pair

SECRET, OPEN, PRIVATE_FOLDER = 0o600, 0o644, 0o700


def make_authority(*, now: datetime, replace: bool = False) -> Path | None:
    """Write the keys into settings.KEYS; None when they are there already.

    Everything is written beside and moved in one step, so a killed setup can be repeated.
    """
    keys = Path(settings.KEYS)
    folder = keys / FOLDER
    if folder.exists() and not replace:
        return None
    keys.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    fresh = Path(mkdtemp(dir=keys, prefix=".signing-"))
    (fresh / TRUST).mkdir(mode=PRIVATE_FOLDER)
    for name, pair in make(office=settings.OFFICE["name"], now=now).items():
        if name == "root":
            _write(fresh / TRUST / "root.crt", pair.certificate_pem, OPEN)
            continue
        _write(fresh / f"{name}.crt", pair.certificate_pem, OPEN)
        _write(fresh / f"{name}.key", pair.key_pem, SECRET)
    if folder.exists():
        folder.rename(keys / f"signing-{now:%Y%m%d%H%M%S}.old")
    try:
        fresh.rename(folder)
    except OSError:  # another setup was quicker: its keys are as good
        shutil.rmtree(fresh)
        return None
    return folder


def make_person(*, name: str, now: datetime) -> Pair:
    """A made-up person's certificate from the trial authority, to try a signature made outside."""
    return issue_person(
        read_pair(Path(settings.KEYS), "intermediate"), name=name, office=settings.OFFICE["name"], now=now
    )


def _write(path: Path, content: bytes, mode: int) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as handle:
        handle.write(content)
