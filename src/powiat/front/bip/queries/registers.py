"""Registers: what the public reads of them."""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache

from django.conf import settings
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import ExtractYear

from powiat.front.bip.domain.columns import Column
from powiat.front.bip.domain.cru import Rules, parse
from powiat.front.bip.models import Register, RegisterRow


def registers() -> QuerySet[Register]:
    """All of them with how many rows they show."""
    shown = Q(rows__current__isnull=False, rows__withdrawn_at=None)
    found = Register.objects.select_related("section").annotate(number=Count("rows", filter=shown))
    return found.order_by("position")


def register(slug: str) -> Register:
    """Raises Register.DoesNotExist."""
    return Register.objects.select_related("section__parent").get(slug=slug)


def columns(one: Register) -> list[Column]:
    """The columns that the public sees."""
    return [column for column in map(Column.of, one.columns) if not column.is_internal]


def oldest_shown(one: Register, today: date) -> date | None:
    """A row dated before that day is no longer shown (asset declarations: 6 years)."""
    if one.shown_years is None:
        return None
    try:
        return today.replace(year=today.year - one.shown_years)
    except ValueError:
        return today.replace(year=today.year - one.shown_years, day=28)


def rows(
    one: Register,
    *,
    today: date,
    query: str = "",
    year: int | None = None,
    choices: dict[str, str] | None = None,
) -> QuerySet[RegisterRow]:
    """Rows shown now, the newest first, narrowed by what the reader chose."""
    found = RegisterRow.objects.filter(register=one, withdrawn_at=None, current__isnull=False).select_related(
        "current"
    )
    oldest = oldest_shown(one, today)
    if oldest:
        found = found.filter(dated_on__gte=oldest)
    if year:
        found = found.filter(dated_on__year=year)
    for name, value in (choices or {}).items():
        found = found.filter(**{f"current__values__{name}": value})
    for word in query.split()[:6]:
        found = found.filter(Q(current__title__icontains=word) | Q(current__values__icontains=word))
    return found


def years(one: Register, today: date) -> list[int]:
    """Years that have rows, the newest first."""
    found = rows(one, today=today).annotate(year=ExtractYear("dated_on")).order_by()
    return sorted(set(found.values_list("year", flat=True)), reverse=True)


def row(slug: str, row_id: int) -> RegisterRow:
    """A row that was public at least once. Raises RegisterRow.DoesNotExist."""
    return RegisterRow.objects.select_related("current__file", "register__section__parent").get(
        pk=row_id, register__slug=slug, current__isnull=False
    )


def is_too_old(found: RegisterRow, today: date) -> bool:
    """True when the time of showing has passed."""
    oldest = oldest_shown(found.register, today)
    return oldest is not None and found.dated_on < oldest


def values_of(one: Register, today: date) -> Iterator[dict]:
    """The values of all rows shown."""
    yield from rows(one, today=today).values_list("current__values", flat=True)


@cache
def cru_rules() -> tuple[Rules, ...]:
    """The rules of the Central Register of Contracts, the newest first."""
    path = settings.ROOT / "standards" / "bip" / "cru.json"
    return parse(json.loads(path.read_text(encoding="utf-8")))
