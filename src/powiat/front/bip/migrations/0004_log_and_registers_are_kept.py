"""The log, its checks, rows of registers and the old bulletin are kept: no UPDATE, DELETE or TRUNCATE."""

from django.db import migrations

KEPT = ("bip_logentry", "bip_logcheck", "bip_registerversion", "bip_archivebatch", "bip_archivepage")
# The hour of these is the database's own, whatever the program says.
CLOCKED = ("bip_logentry", "bip_logcheck", "bip_archivebatch", "bip_archivepage")
FORWARD = (
    "create trigger bip_registerversion_hour before insert on bip_registerversion "
    "for each row execute function bip_version_hour();\n"
    + "\n".join(
        f"create trigger {table}_hour before insert on {table} for each row execute function bip_change_hour();"
        for table in CLOCKED
    )
    + "\n"
    + "\n".join(
        f"""create trigger {table}_kept before update or delete on {table}
    for each row execute function bip_refuse_change();
create trigger {table}_not_emptied before truncate on {table}
    for each statement execute function bip_refuse_change();"""
        for table in KEPT
    )
    # A resource once announced to the state's portal stays announced; its title and date may be brought up to date.
    + """
create trigger bip_openresource_kept before delete on bip_openresource
    for each row execute function bip_refuse_change();
"""
)
BACKWARD = (
    "drop trigger bip_openresource_kept on bip_openresource;\n"
    + "\n".join(
        f"drop trigger {table}_kept on {table}; drop trigger {table}_not_emptied on {table};" for table in KEPT
    )
    + "\n"
    + "\n".join(f"drop trigger {table}_hour on {table};" for table in ("bip_registerversion", *CLOCKED))
)


class Migration(migrations.Migration):
    """Triggers."""

    dependencies = [("bip", "0003_whole_bulletin")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
