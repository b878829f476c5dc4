"""Log: the bulletin's own log, and the calendar of its checks."""

from calendar import monthrange
from datetime import date, timedelta

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from powiat.front.bip.domain.checks import Day, calendar, missing
from powiat.front.bip.models import LogCheck, LogEntry


def entries(*, day: date | None = None, kind: str = "") -> QuerySet[LogEntry]:
    """The log, newest first."""
    found = LogEntry.objects.all()
    if day:
        found = found.filter(at__date=day)
    if kind == "attempts":
        found = found.exclude(kind=LogEntry.Kind.CHANGE)
    elif kind:
        found = found.filter(kind=kind)
    return found


def counts_of(day: date) -> tuple[int, int]:
    """Changes and attempts of one day."""
    rows = dict(
        LogEntry.objects.filter(at__date=day)
        .order_by()
        .values_list("kind")
        .annotate(n=Count("pk"))
        .values_list("kind", "n")
    )
    changes = rows.pop(LogEntry.Kind.CHANGE, 0)
    return changes, sum(rows.values())


def counts_by_day(first: date, last: date) -> dict[date, tuple[int, int]]:
    """Changes and attempts of each day in between."""
    rows = (
        LogEntry.objects.filter(at__date__gte=first, at__date__lte=last)
        .annotate(day=TruncDate("at"))
        .order_by()
        .values_list("day", "kind")
        .annotate(n=Count("pk"))
    )
    made: dict[date, tuple[int, int]] = {}
    for day, kind, number in rows:
        changes, attempts = made.get(day, (0, 0))
        made[day] = (
            (changes + number, attempts) if kind == LogEntry.Kind.CHANGE else (changes, attempts + number)
        )
    return made


def since() -> date | None:
    """The day of the first entry: from then on every working day is to be checked."""
    first = LogEntry.objects.order_by("id").values_list("at", flat=True).first()
    return timezone.localtime(first).date() if first else None


def month(year: int, number: int, today: date) -> tuple[tuple[Day, ...], dict[date, LogCheck]]:
    """The days of a month and the checks made for them."""
    first, last = date(year, number, 1), date(year, number, monthrange(year, number)[1])
    checks = {one.day: one for one in LogCheck.objects.filter(day__gte=first, day__lte=last)}
    late = {day for day, one in checks.items() if timezone.localtime(one.at).date() > day + timedelta(days=1)}
    return calendar(first, last, today=today, since=since(), checked=checks, late=late), checks


def unchecked(today: date) -> tuple[date, ...]:
    """Working days that passed without a check."""
    return missing(since(), today, set(LogCheck.objects.values_list("day", flat=True)))


def last_check() -> LogCheck | None:
    """The newest check."""
    return LogCheck.objects.order_by("-at").first()
