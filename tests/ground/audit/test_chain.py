"""The audit chain names every changed, removed or swapped row, and the database refuses to change any."""

import pytest
from django.core.management import CommandError, call_command
from django.db import InternalError, ProgrammingError, connection, transaction

from powiat.ground.audit import api

pytestmark = pytest.mark.django_db


def _write(robot, now, count=5):
    for number in range(count):
        api.record(by=robot, verb="test.do", what=("test.thing", number), new={"number": number}, now=now)
    _commit()


def _commit():
    """Have the database do what it does at commit."""
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")
        cursor.execute("set constraints all deferred")


def _tamper(*statements):
    """What an attacker with the database's own rights would do."""
    with connection.cursor() as cursor:
        cursor.execute("alter table audit_auditrow disable trigger all")
        cursor.execute("alter table audit_auditlink disable trigger all")
        try:
            for statement in statements:
                cursor.execute(statement)
        finally:
            cursor.execute("alter table audit_auditrow enable trigger all")
            cursor.execute("alter table audit_auditlink enable trigger all")


def _ids():
    with connection.cursor() as cursor:
        cursor.execute("select row_id from audit_auditlink order by seq")
        return [row[0] for row in cursor.fetchall()]


def test_a_fresh_chain_is_whole(robot, now):
    before = api.length()
    _write(robot, now)
    assert api.length() == before + 5
    assert api.faults() == []
    call_command("verify_audit")


def test_a_rolled_back_deed_leaves_no_row(robot, now):
    before = api.length()
    with pytest.raises(RuntimeError), transaction.atomic():
        api.record(by=robot, verb="test.do", what=("test.thing", 1), now=now)
        raise RuntimeError
    assert api.length() == before


@pytest.mark.parametrize(
    "statement",
    [
        "update audit_auditrow set payload = '{}'",
        "delete from audit_auditrow",
        "update audit_auditlink set hash = ''",
        "delete from audit_auditlink",
        "delete from audit_audithead",
    ],
)
def test_the_database_refuses_changes(robot, now, statement):
    _write(robot, now, 1)
    with (
        pytest.raises((InternalError, ProgrammingError)),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_a_changed_row_is_named(robot, now):
    _write(robot, now)
    victim = _ids()[2]
    _tamper(
        f'update audit_auditrow set payload = payload || \'{{"by_name": "ktoś inny"}}\' where id = {victim}'
    )
    assert [(fault.what, fault.row_id) for fault in api.faults()] == [("changed", victim)]
    with pytest.raises(CommandError, match="naruszony"):
        call_command("verify_audit")


def test_a_removed_row_is_named(robot, now):
    _write(robot, now)
    victim = _ids()[2]
    _tamper(f"delete from audit_auditrow where id = {victim}")
    assert ("removed", victim) in [(fault.what, fault.row_id) for fault in api.faults()]


def test_a_row_removed_with_its_link_is_noticed(robot, now):
    _write(robot, now)
    victim = _ids()[2]
    _tamper(
        f"delete from audit_auditrow where id = {victim}",
        f"delete from audit_auditlink where row_id = {victim}",
    )
    assert [fault.what for fault in api.faults()] == ["removed"]


def test_swapped_rows_are_both_named(robot, now):
    _write(robot, now)
    one, _, other, *_ = _ids()
    _tamper(
        "update audit_auditrow a set payload = b.payload from audit_auditrow b"
        f" where (a.id, b.id) in (({one}, {other}), ({other}, {one}))"
    )
    assert {fault.row_id for fault in api.faults()} == {one, other}


def test_a_cut_tail_is_noticed(robot, now):
    _write(robot, now)
    last = _ids()[-1]
    _tamper(
        f"delete from audit_auditrow where id = {last}", f"delete from audit_auditlink where row_id = {last}"
    )
    assert [fault.what for fault in api.faults()] == ["cut"]


def test_a_row_slipped_in_past_the_chain_is_named(robot, now):
    _write(robot, now)
    _tamper('insert into audit_auditrow (payload, at) values (\'{"verb": "x"}\', now())')
    assert [fault.what for fault in api.faults()] == ["added"]


def test_the_database_refuses_to_empty_the_log(robot, now):
    _write(robot, now, 1)
    with connection.cursor() as cursor:
        cursor.execute("alter table audit_auditrow enable trigger audit_row_not_emptied")
    with (
        pytest.raises((InternalError, ProgrammingError)),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("truncate audit_auditrow")
