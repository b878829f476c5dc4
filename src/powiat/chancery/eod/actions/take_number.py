"""Take the next number of a register or of a case list.

One statement of SQL both makes the counter and raises it; the row stays locked until the deed commits,
so the numbers have no gaps and no doubles however many come at once. A rolled-back deed gives its number back.
"""

from django.db import connection

REGISTER = """
insert into eod_register (code, year, last) values (%s, %s, 1)
on conflict (code, year) do update set last = eod_register.last + 1
returning last
"""

CASE_LIST = """
insert into eod_caselist (unit_symbol, jrwa_symbol, year, base, last) values (%s, %s, %s, %s, 1)
on conflict (unit_symbol, jrwa_symbol, year, base) do update set last = eod_caselist.last + 1
returning last
"""


def take_register_number(code: str, year: int) -> int:
    """The next number of a yearly register."""
    with connection.cursor() as cursor:
        cursor.execute(REGISTER, [code, year])
        return cursor.fetchone()[0]


def take_case_number(unit_symbol: str, jrwa_symbol: str, year: int, base: int = 0) -> int:
    """The next number of a case list; `base` names a set-apart group with a list of its own."""
    with connection.cursor() as cursor:
        cursor.execute(CASE_LIST, [unit_symbol, jrwa_symbol, year, base])
        return cursor.fetchone()[0]
