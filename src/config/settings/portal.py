"""Wagtail: the portal's editor."""

WAGTAIL_SITE_NAME = "Powiat Łaski"
WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8000"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "txt", "xlsx", "ods", "zip"]
WAGTAIL_CONTENT_LANGUAGES = [("pl", "polski"), ("en", "English"), ("uk", "українська")]
# Our own base page and pictures, chosen before the first migration: Wagtail cannot change them later.
WAGTAIL_PAGE_MODEL = "portal.PortalPage"
WAGTAILIMAGES_IMAGE_MODEL = "portal.Picture"
