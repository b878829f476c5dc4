"""The log of the bulletin: a calendar of daily checks, the entries of a day, the signature under it."""

from datetime import date, timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from powiat.front.bip.actions.log import check_day
from powiat.front.bip.domain.checks import Day, DayState, NotYet
from powiat.front.bip.models import LogCheck
from powiat.front.bip.permissions import Permission
from powiat.front.bip.queries import log
from powiat.front.bip.web.forms import CheckForm
from powiat.front.bip.web.tables import log_table
from powiat.ground.kernel.access import needs
from powiat.ground.kernel.text_pl import counted, date_in_words

CHECK = needs(Permission.CHECK_LOG)
WORDS = {
    DayState.CHECKED: ("sprawdzono", "green"),
    DayState.LATE: ("sprawdzono po terminie", "yellow"),
    DayState.MISSING: ("brak kontroli", "red"),
    DayState.TODAY: ("dzisiaj", "blue"),
    DayState.FREE: ("dzień wolny", "grey"),
    DayState.AHEAD: ("", ""),
    DayState.BEFORE: ("", ""),
}
FIRST_YEAR, LAST_YEAR = 2000, 2200
MONTHS = (
    "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik",
    "listopad", "grudzień",
)  # fmt: skip


@CHECK
def calendar(request: HttpRequest) -> HttpResponse:
    """A month: green is checked, red is a working day without a check."""
    today = timezone.localdate()
    first = _month(request.GET.get("miesiac", ""), today)
    days, checks = log.month(first.year, first.month, today)
    counts = log.counts_by_day(days[0].day, days[-1].day)
    missing = log.unchecked(today)
    return render(
        request,
        "bip/desk_log.html",
        {
            "title": f"{MONTHS[first.month - 1]} {first.year}",
            "weeks": _weeks(days, checks, counts),
            "previous_url": f"?miesiac={first - timedelta(days=1):%Y-%m}",
            "next_url": f"?miesiac={(first + timedelta(days=32)).replace(day=1):%Y-%m}",
            "today_url": f"/biurko/bip/dziennik/{today}/",
            "is_last": (first.year, first.month) >= (today.year, today.month),
            "missing": [(one, date_in_words(one)) for one in missing[:15]],
            "missing_count": counted(len(missing), "dzień", "dni", "dni"),
        },
    )


def _month(told: str, today: date) -> date:
    try:
        found = date.fromisoformat(f"{told}-01")
    except ValueError:
        return today.replace(day=1)
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else today.replace(day=1)


def _weeks(
    days: tuple[Day, ...], checks: dict[date, LogCheck], counts: dict[date, tuple[int, int]]
) -> list[list]:
    """Rows of seven cells, empty before the first and after the last day."""
    cells: list[dict | None] = [None] * days[0].day.weekday()
    for one in days:
        words, tone = WORDS[one.state]
        changes, attempts = counts.get(one.day, (0, 0))
        check = checks.get(one.day)
        cells.append(
            {
                "day": one.day,
                "words": one.free if one.state == DayState.FREE else words,
                "tone": tone,
                "by": check.by_name if check else "",
                "is_open": one.state not in (DayState.AHEAD, DayState.BEFORE),
                "is_free": one.state == DayState.FREE,
                "note": _note(changes, attempts),
                "has_attempts": attempts > 0,
            }
        )
    cells += [None] * (-len(cells) % 7)
    return [cells[n : n + 7] for n in range(0, len(cells), 7)]


def _note(changes: int, attempts: int) -> str:
    told = [counted(changes, "zmiana", "zmiany", "zmian")] if changes else []
    told += [counted(attempts, "próba", "próby", "prób")] if attempts else []
    return ", ".join(told)


@CHECK
def day(request: HttpRequest, day: str) -> HttpResponse:
    """The entries of a day and the signature: who looked, when, what he noticed."""
    try:
        chosen = date.fromisoformat(day)
    except ValueError as wrong:
        raise Http404 from wrong
    today = timezone.localdate()
    if chosen > today:
        raise Http404
    done = LogCheck.objects.filter(day=chosen).first()
    form = CheckForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            check_day(
                day=chosen,
                remarks=form.cleaned_data["remarks"],
                by=request.actor,
                now=timezone.now(),
                today=today,
            )
        except NotYet as refused:
            form.add_error(None, refused.message)
        else:
            messages.success(request, f"Kontrola dziennika za {date_in_words(chosen)} jest zapisana.")
            return redirect("bip-log")
    attempts = log.entries(day=chosen, kind="attempts")
    return render(
        request,
        "bip/desk_log_day.html",
        {
            "day": chosen,
            "title": date_in_words(chosen),
            "check": done,
            "form": form,
            "attempts": log_table(attempts[:500], "Próby osób bez uprawnień"),
            "attempts_title": f"Próby osób bez uprawnień: {attempts.count()}",
            "check_words": _signed(done) if done else "",
            "changes": log_table(log.entries(day=chosen, kind="change")[:500], "Zmiany treści"),
        },
    )


def _signed(check: LogCheck) -> str:
    local = timezone.localtime(check.at)
    said = f"{check.by_name}, {local:%d.%m.%Y, %H:%M}."
    return f"{said} Uwagi: {check.remarks}" if check.remarks else f"{said} Bez uwag."
