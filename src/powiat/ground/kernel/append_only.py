"""Append-only: the SQL by which the database itself refuses to change, remove or empty what was written.

For new migrations: `migrations.RunSQL(*append_only("outbox_event"))`. Tables made before have triggers of their own
from their first migrations, which stay as they were applied.
"""

_REFUSE = """
create or replace function powiat_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'insufficient_privilege';
end $$;
"""
_KEEP = """
create trigger {table}_kept before update or delete on {table}
    for each statement execute function powiat_refuse_change();
create trigger {table}_not_emptied before truncate on {table}
    for each statement execute function powiat_refuse_change();
"""
_LET_GO = """
drop trigger {table}_not_emptied on {table};
drop trigger {table}_kept on {table};
"""


def append_only(*tables: str) -> tuple[str, str]:
    """What makes the tables so, and what takes it back; the function stays, others may be using it."""
    forward = _REFUSE + "".join(_KEEP.format(table=table) for table in tables)
    return forward, "".join(_LET_GO.format(table=table) for table in reversed(tables))
