"""The table of Django's cache: tries are counted for all processes of the web server together."""

from django.db import migrations

MAKE = """
create table cache_entry (
    cache_key varchar(255) primary key,
    value text not null,
    expires timestamp with time zone not null
);
create index cache_entry_expires on cache_entry (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [migrations.RunSQL(MAKE, "drop table cache_entry")]
