"""The door of the web server: public pages from memory, everything else through Django."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.demo")
_django = get_wsgi_application()

from powiat.ground.pagecache.web.layer import PageCache  # noqa: E402

application = PageCache(_django)
