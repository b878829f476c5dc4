"""The county's server: behind TLS, addresses and secrets from the environment."""

import os

from config.settings.base import *  # noqa: F403
from config.settings.base import PUBLIC_ADDRESS, VAR
from config.settings.secret import secret_key

SECRET_KEY = secret_key(VAR)
ALLOWED_HOSTS = [host for host in os.environ.get("POWIAT_HOSTS", "").split(",") if host]
CSRF_TRUSTED_ORIGINS = [PUBLIC_ADDRESS]
SECURE_SSL_REDIRECT = True
# Asked by the machine itself, over plain HTTP.
SECURE_REDIRECT_EXEMPT = [r"^livez$", r"^readyz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
# Preloading binds the whole domain for years: the county decides, not its software.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-sesja"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
STAFF_MFA_REQUIRED = True
