"""The bell: what a shown table calls when its rows change. Triggers are hung by `manage.py hang_bells`."""

from django.db import migrations

FORWARD = """
create function pagecache_ring() returns trigger language plpgsql as $$
begin
    -- Told at commit, once for a transaction.
    perform pg_notify('pagecache', '');
    return null;
end $$;
"""
BACKWARD = "drop function pagecache_ring() cascade"


class Migration(migrations.Migration):
    initial = True
    dependencies: list[tuple[str, str]] = []
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
