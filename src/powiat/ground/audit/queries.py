"""Questions to the log."""

from collections.abc import Iterator

from django.db import connection

from powiat.ground.audit.data import Deed, Finding
from powiat.ground.audit.models import AuditRow

FAULTS = """
with chain as (
    select l.seq, l.row_id, l.prev_hash, l.hash, r.payload is null as missing,
           encode(sha256(convert_to(l.prev_hash || coalesce(r.payload::text, ''), 'UTF8')), 'hex')
               as computed,
           lag(l.hash, 1, '') over w as expected_prev,
           lag(l.seq, 1, 0::bigint) over w as last_seq
    from audit_auditlink l left join audit_auditrow r on r.id = l.row_id
    window w as (order by l.seq)
)
select 'removed' as what, seq, row_id from chain where missing
union all
select 'changed', seq, row_id from chain where not missing and computed <> hash
union all
select 'changed', seq, row_id from chain where last_seq = seq - 1 and prev_hash <> expected_prev
union all
select 'removed', seq - 1, null from chain where last_seq <> seq - 1
union all
select 'added', 0, r.id from audit_auditrow r
    left join audit_auditlink l on l.row_id = r.id where l.seq is null
union all
select 'cut', h.seq, null from audit_audithead h
    where h.seq <> (select coalesce(max(seq), 0) from audit_auditlink)
order by 2, 3
"""


def faults() -> list[Finding]:
    """Every fault of the chain: changed, removed, swapped (both rows are named changed), added or cut off."""
    with connection.cursor() as cursor:
        cursor.execute(FAULTS)
        return [Finding(what, seq, row_id) for what, seq, row_id in dict.fromkeys(cursor.fetchall())]


def deeds_of(kind: str, ref: object, limit: int = 200) -> Iterator[Deed]:
    """What was done to one object, the newest first."""
    rows = AuditRow.objects.filter(kind=kind, ref=str(ref)).order_by("-id")[:limit]
    for row in rows:
        told = row.payload
        yield Deed(
            row.pk,
            row.at,
            told["by_id"],
            told["by_name"],
            told["verb"],
            kind,
            told["ref"],
            told["old"],
            told["new"],
        )


def length() -> int:
    """How many links the chain has."""
    with connection.cursor() as cursor:
        cursor.execute("select coalesce(max(seq), 0) from audit_auditlink")
        return cursor.fetchone()[0]
