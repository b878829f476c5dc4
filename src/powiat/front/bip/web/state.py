"""State of the bulletin for its administrator: what the regulation asks of the system and what can be proved."""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from powiat.front.bip.permissions import Permission
from powiat.front.bip.queries import log
from powiat.ground.kernel.access import needs
from powiat.ground.kernel.text_pl import counted, date_in_words
from powiat.ground.operations import api as operations
from powiat.ground.ui.components.marks import status
from powiat.ground.ui.parts import Column, Row, Table

DAY = timedelta(hours=24)


def _backup(now: datetime) -> tuple[bool, str]:
    age = operations.backup_age(now)
    if age is None:
        return False, "Żadna kopia nie zostawiła jeszcze śladu. Instrukcja: docs/operations/backup.md"
    hours = int(age / timedelta(hours=1))
    return age < DAY, f"Ostatnia kopia: {counted(hours, 'godzina', 'godziny', 'godzin')} temu"


def _reported() -> tuple[bool, str]:
    if not settings.BIP_REPORTED_AT:
        return False, "Nie wpisano dnia zgłoszenia adresu ministrowi (ustawienie POWIAT_BIP_REPORTED_AT)"
    return True, f"Zgłoszono: {date_in_words(date.fromisoformat(settings.BIP_REPORTED_AT))}"


def _checks(today: date) -> tuple[bool, str]:
    missing = log.unchecked(today)
    if missing:
        said = counted(len(missing), "dzień roboczy", "dni robocze", "dni roboczych")
        return False, f"Bez kontroli: {said}, najdawniej {date_in_words(missing[0])}"
    last = log.last_check()
    return (
        True,
        f"Ostatnia: {date_in_words(last.day)}, {last.by_name}"
        if last
        else "Jeszcze nie było czego sprawdzać",
    )


def _parts(now: datetime) -> tuple[bool, str]:
    bad = [part.label for part in operations.components(now) if not part.is_well]
    return not bad, f"Nie działa: {', '.join(bad)}" if bad else "Wszystkie części systemu działają"


def lines(now: datetime, today: date) -> list[tuple[str, str, bool, str]]:
    """What, on what ground, whether it is well, in words."""
    second = "wymagany dla pracowników" if settings.STAFF_MFA_REQUIRED else "dostępny, ale niewymagany"
    return [
        ("Kopie nie rzadziej niż co 24 godziny", "rozporządzenie § 18", *_backup(now)),
        ("Awaria usuwana w 24 godziny", "rozporządzenie § 21 pkt 2", *_parts(now)),
        ("Kontrola dziennika w każdy dzień powszedni", "rozporządzenie § 16 ust. 3", *_checks(today)),
        (
            "Drugi składnik logowania redaktorów",
            "rozporządzenie § 17 i 19",
            settings.STAFF_MFA_REQUIRED,
            second,
        ),
        ("Adres strony zgłoszony ministrowi", "ustawa art. 9 ust. 4", *_reported()),
        (
            "Dzienniki systemu co najmniej 2 lata",
            "KRI § 20 i 21",
            settings.LOG_YEARS >= 2,
            f"Trzymamy {settings.LOG_YEARS} lata; wpisów dziennika BIP baza danych nie pozwala usunąć",
        ),
        (
            "Zasada czterech oczu",
            "ustalenie urzędu",
            True,
            "Stronę zatwierdza druga osoba"
            if settings.BIP_FOUR_EYES
            else "Wyłączona: redaktor publikuje sam",
        ),
    ]


@needs(Permission.CHECK_LOG, Permission.PUBLISH)
def state(request: HttpRequest) -> HttpResponse:
    """B16-B18, B21, B22: shown, not promised."""
    table = Table(
        caption="Wymagania wobec systemu",
        is_caption_hidden=True,
        columns=[
            Column("what", "Wymaganie", is_title=True),
            Column("basis", "Podstawa"),
            Column("state", "Stan"),
            Column("note", "Uwagi"),
        ],
        rows=[
            Row(
                {
                    "what": what,
                    "basis": basis,
                    "state": status("w porządku", "green") if is_well else status("do zrobienia", "red"),
                    "note": note,
                }
            )
            for what, basis, is_well, note in lines(timezone.now(), timezone.localdate())
        ],
    )
    return render(
        request, "bip/desk_state.html", {"table": table, "may_check": request.actor.may(Permission.CHECK_LOG)}
    )
