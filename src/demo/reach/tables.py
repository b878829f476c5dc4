"""Wagtail's own door to the portal's pages: the measurement knows the portal by its face and by Wagtail only."""

from django.contrib.contenttypes.models import ContentType
from django.db import connection


def page_model(name: str) -> type:
    """The model of a kind of page, as Wagtail's tables name it."""
    found = ContentType.objects.get(app_label="portal", model=name.lower()).model_class()
    if found is None:
        raise RuntimeError(f"there is no kind of page called {name}")
    return found


def first_article() -> str:
    """The path of one page of the bulletin."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select url from search_searchentry where kind = 'bip' and url ~ '^/bip/[0-9]+/$' order by id limit 1"
        )
        return cursor.fetchone()[0]
