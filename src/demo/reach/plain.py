"""The peer's door for the web server. Pages get Wagtail's own context: what ours adds to it costs the peer nothing."""

import os

from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "demo.reach.plain_settings"
application = get_wsgi_application()

from wagtail.models import AbstractPage  # noqa: E402

from demo.reach.tables import page_model  # noqa: E402

page_model("StandardPage").get_context = AbstractPage.get_context
