"""Hang bells: a bell on every table that public pages show."""

from django.apps import apps
from django.conf import settings
from django.db import connection, transaction

BELL = "pagecache_bell"
HANG = """create or replace trigger {bell} after insert or update or delete on {table}
for each statement execute function pagecache_ring()"""
HAVE = """select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
where t.tgname = %s and t.tgenabled <> 'D'"""


def shown_tables() -> frozenset[str]:
    """Tables of the apps in the settings, but those that only editors and machines see."""
    left_out = {name.lower() for name in settings.PAGE_CACHE_LEAVES_OUT}
    return frozenset(
        model._meta.db_table
        for label in settings.PAGE_CACHE_APPS
        for model in apps.get_app_config(label).get_models(include_auto_created=True)
        if model._meta.managed and f"{label}.{model._meta.model_name}" not in left_out
    )


def tables_without_bell() -> frozenset[str]:
    """Tables that should have a bell and have none: while there are any, nothing is kept."""
    with connection.cursor() as cursor:
        cursor.execute(HAVE, [BELL])
        return shown_tables() - {name for (name,) in cursor.fetchall()}


@transaction.atomic
def hang_bells() -> int:
    """Hang what is missing; returns how many. May be run again and again."""
    missing = sorted(tables_without_bell())
    with connection.cursor() as cursor:
        for table in missing:
            cursor.execute(HANG.format(bell=BELL, table=connection.ops.quote_name(table)))
    return len(missing)
