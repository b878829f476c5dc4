"""Wagtail: the portal's editor."""

import os

from config.settings.paths import ROOT

WAGTAIL_SITE_NAME = "Powiat Łaski"
WAGTAILADMIN_BASE_URL = os.environ.get(
    "POWIAT_PUBLIC_ADDRESS", f"http://127.0.0.1:{os.environ.get('POWIAT_PORT', '8000')}"
)
# One signs in, changes one's password and e-mail under /konto/ only.
WAGTAILADMIN_LOGIN_URL = "/konto/logowanie/"
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILADMIN_PERMITTED_LANGUAGES = [("pl", "polski"), ("en", "English")]
# The portal's own search finds pages; Wagtail's index serves the editor's desk only.
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "simple"}
}
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
# A small file may unpack to gigabytes; no photograph has more dots than this.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "txt", "xlsx", "ods", "zip", "mp4", "webm", "vtt"]
# A document is judged by its content; a macro or a program inside is refused in words.
WAGTAILDOCS_DOCUMENT_FORM_BASE = "powiat.front.portal.web.uploads.CheckedDocumentForm"
WAGTAIL_CONTENT_LANGUAGES = [("pl", "polski"), ("en", "English"), ("uk", "українська")]
# Our own base page and pictures, chosen before the first migration: Wagtail cannot change them later.
WAGTAIL_PAGE_MODEL = "portal.PortalPage"
WAGTAILIMAGES_IMAGE_MODEL = "portal.Picture"
# Addresses are typed and read aloud: without diacritics.
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# A page of the portal is published by another person than the one who wrote it.
PORTAL_FOUR_EYES = os.environ.get("POWIAT_PORTAL_FOUR_EYES", "1") == "1"
# What Wagtail's own Polish translation leaves in English.
LOCALE_PATHS = [ROOT / "src" / "powiat" / "front" / "portal" / "locale"]
