"""Settings common to every way of running; the environment is read only in this folder."""

import os
from urllib.parse import parse_qs, unquote, urlsplit

from config.settings import geometry
from config.settings.content_security import CONTENT_SECURITY_POLICY as CONTENT_SECURITY_POLICY
from config.settings.paths import ROOT as ROOT
from config.settings.paths import VAR

VAR.mkdir(parents=True, exist_ok=True)


def _database(address: str) -> dict:
    """postgresql://user:password@host:port/name?host=/socket/folder -> Django's DATABASES entry."""
    parts = urlsplit(address)
    query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    return {
        "ENGINE": "django.contrib.gis.db.backends.postgis",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", parts.hostname or ""),
        "PORT": query.pop("port", str(parts.port or "")),
        "CONN_MAX_AGE": None,
        # After PostgreSQL restarts a kept connection is dead: ask before use.
        "CONN_HEALTH_CHECKS": True,
        # A page's questions are over before a compiler of expressions would be: without it they are faster.
        "OPTIONS": {
            "options": "-c jit=off -c lock_timeout=20000 -c statement_timeout=60000 -c timezone=UTC",
            **query,
        },
        "TEST": {"TEMPLATE": os.environ.get("POWIAT_TEST_TEMPLATE") or None},
    }


DATABASES = {
    "default": _database(
        os.environ.get("DATABASE_URL", f"postgresql://powiat@/powiat?host={VAR / 'postgres' / 'socket'}")
    )
}

GDAL_LIBRARY_PATH = geometry.GDAL_LIBRARY_PATH
GEOS_LIBRARY_PATH = geometry.GEOS_LIBRARY_PATH

DEBUG = False
SECRET_KEY = ""
ALLOWED_HOSTS: list[str] = []
PUBLIC_ADDRESS = os.environ.get(
    "POWIAT_PUBLIC_ADDRESS", f"http://127.0.0.1:{os.environ.get('POWIAT_PORT', '8000')}"
)
IS_DEMO = False
PRODUCT_VERSION = "0.1.0"
# Where this installation keeps its data.
BASE_VAR = VAR

INSTALLED_APPS = [
    "powiat.front.portal",
    "powiat.front.announcements",
    "powiat.front.tour",
    "powiat.front.eboi",
    "powiat.front.bip",
    "powiat.offices.interventions",
    "powiat.chancery.eod",
    "powiat.chancery.eforms",
    "powiat.chancery.signing",
    "powiat.registers.parties",
    "powiat.registers.places",
    "powiat.ground.files",
    "powiat.ground.notices",
    "powiat.ground.search",
    "powiat.ground.operations",
    "powiat.ground.org",
    "powiat.ground.accounts",
    "powiat.ground.gateways",
    "powiat.ground.audit",
    "powiat.ground.pagecache",
    "powiat.ground.outbox",
    "powiat.ground.ui",
    "demo",
    "wagtail.contrib.redirects",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
    "csp",
    "procrastinate.contrib.django",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.gis",
    "django.contrib.humanize",
    "django.forms",
]

MIDDLEWARE = [
    "powiat.ground.operations.web.request_log.RequestLog",
    "powiat.ground.operations.web.headers.SecurityHeaders",
    "powiat.ground.operations.web.pressed.Pressed",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
    "powiat.ground.accounts.web.idle.IdleLimit",
    "powiat.ground.accounts.web.second_step.SecondStep",
    "powiat.front.bip.web.watch.Watch",
    "powiat.ground.org.web.gate.AccessGate",
    "powiat.front.portal.web.editors.EditorialOffice",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "powiat.front.announcements.web.front.EmergencyFront",
]

# The same as frame-ancestors in the content policy: our own viewer and Wagtail's preview are frames.
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "powiat.ground.ui.context.look",
                "powiat.front.announcements.web.context.announcements",
            ],
            "builtins": ["powiat.ground.ui.templatetags.ui"],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

LANGUAGE_CODE = "pl"
LANGUAGES = [("pl", "polski"), ("en", "English"), ("uk", "українська")]
TIME_ZONE = "Europe/Warsaw"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATIC_ROOT.mkdir(exist_ok=True)
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# Where the content-addressed store keeps files: a folder, or s3://bucket/prefix (keys from the environment).
FILE_STORE = os.environ.get("POWIAT_STORAGE", str(VAR / "storage"))
# Where a file lies while it is judged; on the same disk as the store the move in is a rename.
FILE_QUARANTINE = VAR / "quarantine"
CLAMD_SOCKET = os.environ.get("POWIAT_CLAMD", "")
KEYS = VAR / "keys"

DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

# In the database, because limits of tries must hold for all processes together.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache_entry",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Dotted names of the two tables that `config` keeps and the ground reads.
POWIAT_ROLES = "config.roles.ROLES"
POWIAT_SUBSCRIPTIONS = "config.subscriptions.SUBSCRIPTIONS"
POWIAT_MENU = "config.menu.MENU"
# Access marks of libraries' views, by address prefix; our own views wear theirs.
ACCESS_BY_PREFIX: dict[str, object] = {
    "/redakcja/": ("portal.page.edit",),
    "/static/": "public",
    "/api/v1/openapi.json": "public",
    "/api/v1/forms/": "public",
    # These ask for the rights themselves, so as to answer in JSON.
    "/api/v1/cases/": "signed_in",
    "/api/v1/letters/": "signed_in",
    "/api/v1/bip/": "signed_in",
}

from config.settings.accounts import *  # noqa: E402, F403
from config.settings.announcements import *  # noqa: E402, F403
from config.settings.gateways import *  # noqa: E402, F403
from config.settings.jobs import *  # noqa: E402, F403
from config.settings.live import *  # noqa: E402, F403
from config.settings.logs import *  # noqa: E402, F403
from config.settings.mail import *  # noqa: E402, F403
from config.settings.office import *  # noqa: E402, F403
from config.settings.page_cache import *  # noqa: E402, F403
from config.settings.portal import *  # noqa: E402, F403
