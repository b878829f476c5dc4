"""Tests: fast hashing, mail in memory, static files unhashed; everything else as in life."""

import os
import tempfile
from pathlib import Path

from config.settings.base import *  # noqa: F403
from config.settings.base import MIDDLEWARE, STORAGES

SECRET_KEY = "tests-only"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
IS_DEMO = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
_var = Path(tempfile.gettempdir()) / "epowiat-tests"
FILE_STORE = str(_var / "storage")
FILE_QUARANTINE = _var / "quarantine"
KEYS = _var / "keys"
MEDIA_ROOT = _var / "media"
PAGE_CACHE_EDITION = _var / f"pages-{os.getpid()}.edition"
AXES_ENABLED = False
MIDDLEWARE = ["tests.guards.Guards", *MIDDLEWARE]
