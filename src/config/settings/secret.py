"""The installation's own secret, made once and kept beside the data."""

import os
import secrets
from pathlib import Path


def secret_key(folder: Path) -> str:
    """The key from the environment, else from `secret-key` in the folder, made there on the first start."""
    if given := os.environ.get("POWIAT_SECRET_KEY"):
        return given
    file = folder / "secret-key"
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as handle:
            handle.write(secrets.token_urlsafe(64))
    except FileExistsError:
        pass
    return file.read_text()
