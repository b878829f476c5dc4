"""The door of the live events' process. All pages are served by `config.wsgi`."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.demo")
django.setup()

from powiat.ground.notices.web.live.door import Door  # noqa: E402

application = Door()
