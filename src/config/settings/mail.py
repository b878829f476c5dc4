"""Mail: through the office's SMTP server when one is named, else into files that the demo can show."""

import os
from pathlib import Path

from config.settings import paths

_server = os.environ.get("POWIAT_SMTP", "")
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if _server
    else "django.core.mail.backends.filebased.EmailBackend"
)
EMAIL_HOST, _, _port = _server.partition(":")
EMAIL_PORT = int(_port or 25)
EMAIL_HOST_USER = os.environ.get("POWIAT_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("POWIAT_SMTP_PASSWORD", "")
EMAIL_USE_TLS = bool(EMAIL_HOST_USER)
EMAIL_FILE_PATH = Path(paths.VAR) / "mail"
DEFAULT_FROM_EMAIL = os.environ.get("POWIAT_MAIL_FROM", "powiadomienia@powiat-laski.example")
