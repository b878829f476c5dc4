"""The log of the seal: the database refuses to change or remove a row."""

from django.db import migrations

FORWARD = """
create function signing_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger signing_sealuse_kept before update or delete on signing_sealuse
    for each row execute function signing_refuse_change();
create trigger signing_sealuse_not_emptied before truncate on signing_sealuse
    for each statement execute function signing_refuse_change();
create trigger signing_signaturereport_kept before update or delete on signing_signaturereport
    for each row execute function signing_refuse_change();
create trigger signing_signaturereport_not_emptied before truncate on signing_signaturereport
    for each statement execute function signing_refuse_change();
"""
BACKWARD = """
drop trigger signing_sealuse_kept on signing_sealuse;
drop trigger signing_sealuse_not_emptied on signing_sealuse;
drop trigger signing_signaturereport_kept on signing_signaturereport;
drop trigger signing_signaturereport_not_emptied on signing_signaturereport;
drop function signing_refuse_change();
"""


class Migration(migrations.Migration):
    """Triggers."""

    dependencies = [("signing", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
