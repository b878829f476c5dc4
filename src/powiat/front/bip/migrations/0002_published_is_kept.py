"""What was published is kept: the database sets the hour and refuses to change or remove it."""

from django.db import migrations

KEPT = ("bip_version", "bip_versionfile", "bip_change")
FORWARD = """
create function bip_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create function bip_version_hour() returns trigger language plpgsql as $$
begin
    new.published_at := clock_timestamp();
    return new;
end $$;
create function bip_change_hour() returns trigger language plpgsql as $$
begin
    new.at := clock_timestamp();
    return new;
end $$;
create trigger bip_version_hour before insert on bip_version for each row execute function bip_version_hour();
create trigger bip_change_hour before insert on bip_change for each row execute function bip_change_hour();
""" + "\n".join(
    f"""create trigger {table}_kept before update or delete on {table}
    for each row execute function bip_refuse_change();
create trigger {table}_not_emptied before truncate on {table}
    for each statement execute function bip_refuse_change();"""
    for table in KEPT
)
BACKWARD = (
    "\n".join(f"drop trigger {table}_kept on {table}; drop trigger {table}_not_emptied on {table};" for table in KEPT)
    + """
drop trigger bip_version_hour on bip_version;
drop trigger bip_change_hour on bip_change;
drop function bip_version_hour();
drop function bip_change_hour();
drop function bip_refuse_change();
"""
)


class Migration(migrations.Migration):
    """Triggers."""

    dependencies = [("bip", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
