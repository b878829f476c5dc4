"""The chain: rows are linked at commit, and nothing is ever changed."""

from django.db import migrations

FORWARD = """
create function audit_chain() returns trigger language plpgsql as $$
declare
    head record;
    link text;
begin
    -- The head row is the lock that keeps the chain in one line; it is taken at commit, for a moment only.
    insert into audit_audithead (id, seq, hash) values (1, 0, '') on conflict do nothing;
    select seq, hash into head from audit_audithead where id = 1 for update;
    link := encode(sha256(convert_to(head.hash || new.payload::text, 'UTF8')), 'hex');
    insert into audit_auditlink (seq, row_id, prev_hash, hash) values (head.seq + 1, new.id, head.hash, link);
    update audit_audithead set seq = head.seq + 1, hash = link where id = 1;
    return null;
end $$;

create constraint trigger audit_row_chained after insert on audit_auditrow
    deferrable initially deferred for each row execute function audit_chain();

create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_row_fixed before update or delete on audit_auditrow
    for each statement execute function audit_refuse();
create trigger audit_link_fixed before update or delete on audit_auditlink
    for each statement execute function audit_refuse();
create trigger audit_head_fixed before delete on audit_audithead
    for each statement execute function audit_refuse();
create trigger audit_row_not_emptied before truncate on audit_auditrow
    for each statement execute function audit_refuse();
create trigger audit_link_not_emptied before truncate on audit_auditlink
    for each statement execute function audit_refuse();
create trigger audit_head_not_emptied before truncate on audit_audithead
    for each statement execute function audit_refuse();
"""

BACKWARD = """
drop trigger audit_head_not_emptied on audit_audithead;
drop trigger audit_link_not_emptied on audit_auditlink;
drop trigger audit_row_not_emptied on audit_auditrow;
drop trigger audit_head_fixed on audit_audithead;
drop trigger audit_link_fixed on audit_auditlink;
drop trigger audit_row_fixed on audit_auditrow;
drop trigger audit_row_chained on audit_auditrow;
drop function audit_refuse();
drop function audit_chain();
delete from audit_audithead;
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
