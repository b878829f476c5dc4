"""The history of a report is never changed: only the retention may empty words and names, nothing else."""

from django.db import migrations

FORWARD = """
create function interventions_entry_fixed() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
       and (new.text is null or new.text is not distinct from old.text)
       and (new.by_name is null or new.by_name is not distinct from old.by_name)
       and (new.text_public = '' or new.text_public = old.text_public)
       and (new.id, new.report_id, new.verb, new.author_kind, new.from_stage, new.to_stage, new.at, new.is_public)
         = (old.id, old.report_id, old.verb, old.author_kind, old.from_stage, old.to_stage, old.at, old.is_public)
    then
        return new;
    end if;
    raise exception 'the history of a report is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger interventions_entry_fixed before update or delete on interventions_entry
    for each row execute function interventions_entry_fixed();
"""

BACKWARD = """
drop trigger interventions_entry_fixed on interventions_entry;
drop function interventions_entry_fixed();
"""


class Migration(migrations.Migration):
    dependencies = [("interventions", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
