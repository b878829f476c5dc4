"""The peer's door for the web server: the same pages as Wagtail's own tutorial serves them, by its view, its middleware
and a bare template. Pages get Wagtail's own context: what ours adds to it costs the peer nothing.
"""

from pathlib import Path

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application

# First as the county's own apps ask for it, then as the peer serves.
django.setup()
settings.MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]
settings.ROOT_URLCONF = "demo.reach.plain_urls"
settings.TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "plain"],
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
application = get_wsgi_application()

from wagtail.models import AbstractPage  # noqa: E402

from demo.reach.tables import page_model  # noqa: E402

page_model("StandardPage").get_context = AbstractPage.get_context
