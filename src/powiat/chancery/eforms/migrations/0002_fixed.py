"""A version that was published keeps its content for good."""

from django.db import migrations

FORWARD = """
create function eforms_version_fixed() returns trigger language plpgsql as $$
begin
    if old.state = 'draft' then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE'
        or new.body is distinct from old.body
        or (new.digest, new.version, new.form_id, new.title) is distinct from (old.digest, old.version, old.form_id, old.title)
        or new.published_at is distinct from old.published_at
        or new.state = 'draft'
        or (old.state = 'withdrawn' and new.state <> 'withdrawn')
    then
        raise exception 'a published version of a form does not change' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger eforms_version_fixed before update or delete on eforms_formversion
    for each row execute function eforms_version_fixed();
"""
BACKWARD = """
drop trigger eforms_version_fixed on eforms_formversion;
drop function eforms_version_fixed();
"""


class Migration(migrations.Migration):
    dependencies = [("eforms", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
