"""A developer's machine: pages of the components' gallery, no cache of templates."""

from config.settings.base import *  # noqa: F403
from config.settings.base import STORAGES, VAR
from config.settings.secret import secret_key

DEBUG = True
IS_DEMO = True
SECRET_KEY = secret_key(VAR)
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
