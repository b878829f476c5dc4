"""The page's language, filled for the two pages that Wagtail's own migrations have made."""

from django.db import migrations
from wagtail.models import BootstrapLocaleField, BootstrapTranslatableModel, BootstrapTranslationKeyField


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        BootstrapLocaleField("portal.PortalPage"),
        BootstrapTranslationKeyField("portal.PortalPage"),
        BootstrapTranslatableModel("portal.PortalPage"),
    ]
