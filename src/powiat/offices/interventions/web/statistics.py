"""Statistics of the desk: tables, charts drawn by the server, the calendar of terms, and the same as CSV."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_GET

from powiat.ground.kernel.access import needs
from powiat.ground.kernel.text_pl import counted
from powiat.ground.ui.parts import Column, Link, Point, Row, Table
from powiat.ground.ui.widgets import DateField
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.domain.rule_check import CHANNELS
from powiat.offices.interventions.permissions import DESK
from powiat.offices.interventions.queries.desk_statistics import DueDay, Figures, due_days, figures

BY = {
    "category": "kategorii",
    "gmina": "gminy",
    "recipient": "odbiorcy",
    "lane": "toru",
    "channel": "kanału",
    "month": "miesiąca",
}
HEADS = {
    "category": "Kategoria",
    "gmina": "Gmina",
    "recipient": "Odbiorca",
    "lane": "Tor",
    "channel": "Kanał",
    "month": "Miesiąc",
}
_HEAD = (
    "zgłoszenia",
    "otwarte",
    "po terminie",
    "rozwiązane",
    "zamknięte w terminie",
    "potwierdzone w terminie",
    "potwierdzenie mediana (h)",
    "potwierdzenie 90% (h)",
    "naprawa mediana (h)",
    "naprawa 90% (h)",
    "otwarte ponownie",
)
LONGEST = timedelta(days=5 * 366)
MONTHS = (
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień".split()
)
_DAYS = ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela")


class SpanForm(forms.Form):
    """Which days, told apart by what."""

    od = DateField(label="Od", required=False)
    do = DateField(label="Do", required=False)
    podzial = forms.ChoiceField(
        label="Podział według",
        required=False,
        choices=[(key, f"według {words}") for key, words in BY.items()],
    )

    def clean(self) -> dict:
        """The last ninety days, unless told otherwise."""
        return self.filled(super().clean())

    def filled(self, typed: dict) -> dict:
        """What was not chosen, filled in."""
        today = timezone.localdate()
        until = typed.get("do") or today
        since = typed.get("od") or until - timedelta(days=89)
        if not self.errors and since > until:
            self.add_error("do", "Koniec jest wcześniejszy niż początek.")
        elif not self.errors and until - since > LONGEST:
            self.add_error("od", "Wybierz najwyżej pięć lat.")
        return typed | {"od": since, "do": until, "podzial": typed.get("podzial") or "category"}


@needs(*DESK)
@require_GET
def statistics(request: HttpRequest) -> HttpResponse:
    """The page; a wrong span is told and the last ninety days are shown."""
    form = SpanForm(request.GET)
    form.full_clean()
    chosen = form.cleaned_data if form.is_valid() else SpanForm({}).filled({})
    now = timezone.now()
    since, until, by = chosen["od"], chosen["do"], chosen["podzial"]
    rows = figures(by, since, until, now)
    whole = next(iter(figures("all", since, until, now)), None)
    query = f"?od={since}&do={until}&podzial={by}"
    context = {
        "form": form,
        "whole": whole,
        "whole_ack": hours(whole.ack_half) if whole else "—",
        "whole_fix": hours(whole.fix_half) if whole else "—",
        "title": f"Według {BY[by]}",
        "table": table(rows, by),
        "months": [Point(one.name, one.count) for one in figures("month", since, until, now)],
        "charts": charts(rows[:12], by),
        "csv": reverse("interventions-statistics:csv") + query,
        "calendar": reverse("interventions-statistics:calendar"),
        "span": f"{since:%d.%m.%Y}–{until:%d.%m.%Y}",
    }
    return render(request, "interventions/statistics.html", context)


def name_of(one: Figures, by: str) -> str:
    """What the group is called."""
    if by == "lane":
        return f"{one.key}: {Lane(one.key).words}"
    return CHANNELS.get(one.key, one.key) if by == "channel" else one.name


def hours(value: float | None) -> str:
    """Hours as people say them."""
    if value is None:
        return "—"
    if value < 1:
        return f"{round(value * 60)} min"
    return (
        f"{value:.1f} godz.".replace(".", ",", 1)
        if value < 48
        else f"{value / 24:.1f} dni".replace(".", ",", 1)
    )


def charts(rows: list[Figures], by: str) -> list[tuple[str, str, list[Point]]]:
    """Up to a dozen groups side by side, by three measures."""

    def points(values: Iterator[tuple[Figures, float | None]]) -> list[Point]:
        return [Point(name_of(one, by), round(value, 1)) for one, value in values if value is not None]

    return [
        ("Ile zgłoszeń", "", [Point(name_of(one, by), one.count) for one in rows]),
        ("Do potwierdzenia, mediana", "godz.", points((one, one.ack_half) for one in rows)),
        ("Do naprawy, mediana", "godz.", points((one, one.fix_half) for one in rows)),
    ]


def table(rows: list[Figures], by: str) -> Table:
    """All groups with all measures."""
    columns = [
        Column("name", HEADS[by], is_title=True),
        Column("count", "Zgłoszenia", kind="number"),
        Column("open", "Otwarte", kind="number"),
        Column("late", "Po terminie", kind="number"),
        Column("ack", "Potwierdzenie (mediana / 90%)"),
        Column("fix", "Naprawa (mediana / 90%)"),
        Column("in_time", "W terminie", kind="number"),
        Column("reopened", "Ponownie", kind="number"),
    ]
    cells = [
        Row(
            {
                "name": name_of(one, by),
                "count": one.count,
                "open": one.open,
                "late": one.late,
                "ack": f"{hours(one.ack_half)} / {hours(one.ack_most)}",
                "fix": f"{hours(one.fix_half)} / {hours(one.fix_most)}",
                "in_time": "—" if one.in_time_percent is None else f"{one.in_time_percent}%",
                "reopened": f"{one.reopened} ({str(one.reopened_percent).replace('.', ',')}%)",
            }
        )
        for one in rows
    ]
    return Table("Liczby", columns, cells, is_caption_hidden=True, empty="W tych dniach nie było zgłoszeń.")


@needs(*DESK)
@require_GET
def statistics_csv(request: HttpRequest) -> HttpResponse:
    """The same numbers for a spreadsheet; times in hours."""
    form = SpanForm(request.GET)
    if not form.is_valid():
        return HttpResponse("Niepoprawny zakres dni.", status=400, content_type="text/plain; charset=utf-8")
    chosen = form.cleaned_data
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="interwencje-{chosen["od"]}-{chosen["do"]}.csv"'
    answer.write("\ufeff")
    writer = csv.writer(answer, delimiter=";")
    writer.writerow(("kod", HEADS[chosen["podzial"]].lower(), *_HEAD))
    for one in figures(chosen["podzial"], chosen["od"], chosen["do"], timezone.now()):
        times = (one.ack_half, one.ack_most, one.fix_half, one.fix_most)
        counts = (one.count, one.open, one.late, one.resolved, one.closed_in_time, one.ack_in_time)
        hours_ = ("" if value is None else f"{value:.2f}".replace(".", ",") for value in times)
        name = _plain(name_of(one, chosen["podzial"]))
        writer.writerow((_plain(one.key), name, *counts, *hours_, one.reopened))
    return answer


def _plain(text: str) -> str:
    """A cell that a spreadsheet would take for a formula is made text."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


@needs(*DESK)
@require_GET
def sla_calendar(request: HttpRequest) -> HttpResponse:
    """A month of terms: what falls due, what was kept, what was missed."""
    today = timezone.localdate()
    month = _month(request.GET.get("miesiac", ""), today)
    days = due_days(month, timezone.now())
    before, after = month - timedelta(days=1), (month + timedelta(days=32)).replace(day=1)
    context = {
        "title": f"Terminy: {MONTHS[month.month - 1]} {month.year}",
        "table": calendar_table(days, today),
        "links": [
            Link(f"{MONTHS[one.month - 1]} {one.year}", f"?miesiac={one:%Y-%m}", is_current=one == month)
            for one in (before.replace(day=1), month, after)
        ],
        "counts": [
            ("Przed terminem", sum(one.ahead for one in days), ""),
            ("Po terminie, otwarte", sum(one.late for one in days), "red"),
            ("Zamknięte w terminie", sum(one.in_time for one in days), "green"),
            ("Zamknięte po terminie", sum(one.after for one in days), "orange"),
        ],
    }
    return render(request, "interventions/sla_calendar.html", context)


def _month(typed: str, today: date) -> date:
    try:
        return date.fromisoformat(f"{typed}-01") if len(typed) == 7 else today.replace(day=1)
    except ValueError:
        return today.replace(day=1)


def calendar_table(days: list[DueDay], today: date) -> Table:
    """Weeks under each other, from Monday."""
    columns = [Column(str(n), name) for n, name in enumerate(_DAYS)]
    weeks: dict[date, dict[str, str]] = {}
    for one in days:
        monday = one.day - timedelta(days=one.day.weekday())
        weeks.setdefault(monday, {})[str(one.day.weekday())] = _cell(one, today)
    rows = [Row({str(n): cells.get(str(n), "") for n in range(7)}) for cells in weeks.values()]
    return Table("Terminy w miesiącu", columns, rows, is_caption_hidden=True)


def _cell(one: DueDay, today: date) -> str:
    parts = [
        (one.ahead, "czeka"),
        (one.late, "po terminie"),
        (one.in_time, "w terminie"),
        (one.after, "spóźnione"),
    ]
    words = ", ".join(f"{number} {word}" for number, word in parts if number)
    day = f"{one.day.day} (dziś)" if one.day == today else str(one.day.day)
    if not words:
        return format_html("<strong>{}</strong>", day)
    return format_html(
        "<strong>{}</strong><br>{}: {}", day, counted(one.count, "termin", "terminy", "terminów"), words
    )
