"""Statistics of the desk: hand-counted figures, the calendar of terms, CSV."""

from datetime import date, timedelta

from django.utils import timezone

from powiat.offices.interventions import api
from powiat.offices.interventions.queries.desk_statistics import due_days, figures

ROOT = "/interwencje/biuro/statystyki/"


def test_times_are_medians_of_what_happened(send, officer, now):
    for hours in (2, 4, 9):
        report = send()
        api.acknowledge(report_id=report.pk, by=officer, now=now + timedelta(hours=1))
        api.accept(report_id=report.pk, by=officer, now=now + timedelta(hours=1))
        api.resolve(
            report_id=report.pk, text_public="Zrobione.", by=officer, now=now + timedelta(hours=hours)
        )
    send(category="ZNAK")
    day = timezone.localdate(now)
    by_category = {one.key: one for one in figures("category", day, day, now + timedelta(days=60))}
    roads = by_category["JEZDNIA"]
    assert (roads.count, roads.resolved, roads.open, roads.in_time_percent) == (3, 3, 0, 100)
    assert (roads.ack_half, roads.fix_half) == (1.0, 4.0)
    signs = by_category["ZNAK"]
    assert (signs.open, signs.late, signs.fix_half) == (1, 1, None)
    (whole,) = figures("all", day, day, now)
    assert whole.count == 4
    assert figures("all", day + timedelta(days=1), day + timedelta(days=1), now) == []


def test_reopened_and_groups(send, officer, now):
    report = send()
    api.resolve(report_id=report.pk, text_public="Zrobione.", by=officer, now=now)
    api.reopen_at_desk(report_id=report.pk, text="Nadal dziura.", by=officer, now=now + timedelta(hours=1))
    day = timezone.localdate(now)
    (one,) = figures("gmina", day, day, now)
    assert one.name == "Łask" and one.reopened == 1 and one.reopened_percent == 100.0


def test_the_calendar_has_every_day(send, now):
    report = send()
    day = timezone.localdate(report.due_at)
    days = due_days(day, now)
    assert days[0].day == day.replace(day=1) and len(days) in (28, 29, 30, 31)
    assert {one.day: one.count for one in days}[day] == 1
    late = {one.day: one for one in due_days(day, report.due_at + timedelta(days=1))}
    assert late[day].late == 1


def test_pages_and_csv(head, send, now):
    send(at=timezone.now())
    page = head.get(ROOT)
    assert page.status_code == 200 and "Zgłoszenia w miesiącu" in page.content.decode()
    for by in ("gmina", "recipient", "lane", "channel", "month"):
        assert head.get(f"{ROOT}?podzial={by}").status_code == 200
    assert head.get(f"{ROOT}terminy/?miesiac=2026-11").status_code == 200
    assert head.get(f"{ROOT}terminy/?miesiac=nonsens").status_code == 200
    csv = head.get(f"{ROOT}dane.csv?podzial=category").content.decode("utf-8-sig")
    assert csv.splitlines()[0].startswith("kod;kategoria;zgłoszenia") and "JEZDNIA" in csv
    wrong = head.get(f"{ROOT}?od={date(2026, 5, 1)}&do={date(2026, 1, 1)}")
    assert "wcześniejszy niż początek" in wrong.content.decode()
