"""What was written stays as it was: the case's history, the versions of documents, the numbers given."""

from django.db import migrations

FORWARD = """
create function eod_refuse() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger eod_caseevent_fixed before update or delete on eod_caseevent
    for each statement execute function eod_refuse();
create trigger eod_caseevent_not_emptied before truncate on eod_caseevent
    for each statement execute function eod_refuse();
create trigger eod_documentversion_fixed before update or delete on eod_documentversion
    for each statement execute function eod_refuse();
create trigger eod_documentversion_not_emptied before truncate on eod_documentversion
    for each statement execute function eod_refuse();

create function eod_number_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a number once given never changes' using errcode = 'insufficient_privilege';
end $$;
create trigger eod_letter_number_stays before update on eod_letter for each row
    when (old.rpw_number is distinct from new.rpw_number or old.rpw_year is distinct from new.rpw_year
          or old.registered_at is distinct from new.registered_at)
    execute function eod_number_stays();
create trigger eod_case_mark_stays before update on eod_case for each row
    when (old.mark is distinct from new.mark) execute function eod_number_stays();
create trigger eod_letter_not_deleted before delete on eod_letter
    for each statement execute function eod_refuse();
create trigger eod_case_not_deleted before delete on eod_case
    for each statement execute function eod_refuse();
"""

BACKWARD = """
drop trigger eod_case_not_deleted on eod_case;
drop trigger eod_letter_not_deleted on eod_letter;
drop trigger eod_case_mark_stays on eod_case;
drop trigger eod_letter_number_stays on eod_letter;
drop trigger eod_documentversion_not_emptied on eod_documentversion;
drop trigger eod_documentversion_fixed on eod_documentversion;
drop trigger eod_caseevent_not_emptied on eod_caseevent;
drop trigger eod_caseevent_fixed on eod_caseevent;
drop function eod_number_stays();
drop function eod_refuse();
"""


class Migration(migrations.Migration):
    dependencies = [("eod", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
