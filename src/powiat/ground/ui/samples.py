"""Samples: what the gallery shows. Fictional people, real words of the office."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest

from powiat.ground.kernel.actor import Actor
from powiat.ground.ui.components.marks import deadline, mark_text, person, status
from powiat.ground.ui.menu import Item
from powiat.ground.ui.parts import Attachment, Column, Fact, Leaf, Link, Moment, Point, Row, Table, Task
from powiat.ground.ui.tones import TONES
from powiat.ground.ui.widgets import DateField, FilesField, PersonSelect

PEOPLE = [
    ("anna", "Anna Wróblewska, inspektor, Wydział Komunikacji"),
    ("jan", "Jan Świątek, kierownik kancelarii"),
    ("zofia", "Zofia Łęcka-Bąk, naczelnik, Wydział Geodezji"),
    ("michal", "Michał Żółtowski, referent, Biuro Obsługi Interesanta"),
]


class SampleForm(forms.Form):
    """Each kind of field once."""

    name = forms.CharField(label="Imię i nazwisko", help_text="Tak jak w dowodzie osobistym.")
    email = forms.EmailField(label="Adres e-mail", required=False)
    born = DateField(label="Data zdarzenia", help_text="Na przykład 5 3 2026.")
    channel = forms.ChoiceField(
        label="Jak chcesz dostać odpowiedź?",
        choices=[("eboi", "W tym serwisie"), ("post", "Listem"), ("self", "Odbiorę w urzędzie")],
        widget=forms.RadioSelect,
    )
    topics = forms.MultipleChoiceField(
        label="Czego dotyczy sprawa?",
        choices=[("road", "Droga powiatowa"), ("car", "Pojazd"), ("land", "Działka lub mapa")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    gmina = forms.ChoiceField(
        label="Gmina",
        choices=[
            ("", "Wybierz"),
            ("1", "Łask"),
            ("2", "Buczek"),
            ("3", "Sędziejowice"),
            ("4", "Widawa"),
            ("5", "Wodzierady"),
        ],
    )
    clerk = forms.ChoiceField(
        label="Komu przekazać", choices=[("", "Wybierz osobę"), *PEOPLE], widget=PersonSelect
    )
    text = forms.CharField(label="Treść pisma", widget=forms.Textarea, help_text="Napisz własnymi słowami.")
    files = FilesField(label="Załączniki", required=False, help_text="PDF, JPG lub DOCX, razem do 20 MB.")
    agree = forms.BooleanField(label="Zapoznałem się z informacją o ochronie danych")


def everything(request: HttpRequest, now: datetime) -> dict[str, Any]:
    """The context of all gallery pages."""
    today = now.date()
    bad = SampleForm({"name": "", "email": "to nie adres", "born_d": "31", "born_m": "2", "born_r": "2026"})
    files = [
        Attachment("Wniosek o rejestrację pojazdu.pdf", 178_400, "application/pdf", 4, "#"),
        Attachment("Zdjęcie tablicy.jpg", 1_420_000, "image/jpeg", None, "#"),
    ]
    return {
        "tones": TONES,
        "form": SampleForm(auto_id="f_%s"),
        "bad_form": bad,
        "files": files,
        "dues": [today + timedelta(days=days) for days in (-12, -1, 0, 1, 3, 6, 21)],
        "page": Paginator(range(480), 20).get_page(request.GET.get("strona", 4)),
        "moments": _moments(now, files),
        "tasks": [
            Task("Twoje dane", "Gotowe", url="#"),
            Task("Treść pisma", "Zaczęte", "blue", "#"),
            Task("Załączniki", "Do zrobienia", "grey", "#", "Możesz dodać do 10 plików."),
            Task("Podpis i wysłanie", "Jeszcze nie można", "", "", "Najpierw uzupełnij treść pisma."),
        ],
        "step_labels": ["Kim jesteś", "Treść", "Załączniki", "Sprawdzenie", "Wysłanie"],
        "step_urls": ["#1", "#2"],
        "facts": [
            ("Znak sprawy", mark_text("KM.5410.127.2026.AW")),
            ("Wnioskodawca", "Barbara Gęś"),
            Fact("Adres do doręczeń", "ul. Słoneczna 4, 98-100 Łask", [Link("Zmień", "#")]),
            ("Telefon", ""),
        ],
        "tabs": [
            Link("Przebieg", "#a", is_current=True),
            Link("Dokumenty", "#b", 7),
            Link("Strony", "#c", 2),
            Link("Notatki", "#d", 0),
        ],
        "views": [
            Link("Wszystkie", "?", 1284, is_current=True),
            Link("Moje", "?widok=moje", 23),
            Link("Po terminie", "?widok=po-terminie", 4),
            Link("Bez znaku", "?widok=bez-znaku", 11),
        ],
        "table": _table(request, today),
        "empty_table": Table("Pisma", [Column("a", "A")], [], empty="Żadne pismo nie pasuje do filtrów"),
        "leaves": [
            Leaf("/static/ui/images/sample-page.svg", number, "Starosta Łaski\n\nDecyzja")
            for number in (1, 2, 3)
        ],
        "bars": [
            Point("Komunikacja", 412),
            Point("Geodezja", 268),
            Point("Architektura i budownictwo", 190),
            Point("Oświata", 74, "orange"),
        ],
        "line": [
            Point(f"tydzień {week}", value)
            for week, value in enumerate((31, 42, 38, 51, 47, 62, 58, 70, 64, 81), 1)
        ],
    }


def desk(request: HttpRequest, now: datetime) -> dict[str, Any]:
    """The same with a clerk's name and menus, which in life come from his permissions."""
    return {
        **everything(request, now),
        "actor": Actor(user_id=1, name="Anna Wróblewska", title="inspektor, Wydział Komunikacji"),
        # The sample person has no session: nobody to listen for.
        "live_address": "",
        "menus": {
            "desk": [
                Item("Mój dzień", "#", "layout-dashboard", "", False),
                Item("Pisma przychodzące", "#", "inbox", "Kancelaria", True, 11),
                Item("Pisma wychodzące", "#", "send", "Kancelaria", False),
                Item("Rejestry", "#", "book-open", "Kancelaria", False),
                Item("Moje sprawy", "#", "folder-open", "Sprawy", False, 23),
                Item("Do podpisu", "#", "signature", "Sprawy", False, 2),
                Item("Wszystkie sprawy", "#", "folder", "Sprawy", False),
                Item("Osoby i firmy", "#", "users", "Kartoteki", False),
                Item("Publikacje w BIP", "#", "newspaper", "Kartoteki", False),
            ],
            "desk_bar": [Item("Powiadomienia", "#", "bell", "", False, 3)],
            "desk_user": [
                Item("Moje konto", "#", "user", "", False),
                Item("Zastępstwa", "#", "user-check", "", False),
                Item("Wyloguj się", "#", "log-out", "", False),
            ],
        },
    }


def _moments(now: datetime, files: list[Attachment]) -> list[Moment]:
    return [
        Moment(
            "Termin załatwienia sprawy",
            now + timedelta(days=9),
            tone="yellow",
            icon="hourglass",
            is_ahead=True,
        ),
        Moment(
            "Poprosiliśmy o uzupełnienie wniosku",
            now - timedelta(days=1, hours=3),
            "Anna Wróblewska",
            "Brakuje potwierdzenia opłaty. Masz na to 7 dni.",
            "orange",
            "mail",
        ),
        Moment(
            "Sprawa trafiła do pracownika",
            now - timedelta(days=3),
            "Jan Świątek",
            tone="blue",
            icon="user-check",
        ),
        Moment("Dostaliśmy Twoje pismo", now - timedelta(days=4), tone="green", icon="inbox", files=files),
    ]


def _table(request: HttpRequest, today: Any) -> Table:
    subjects = [
        ("RPW/12431/2026", "Wniosek o rejestrację pojazdu", "Barbara Gęś", "Nowe", "blue", 21),
        (
            "RPW/12430/2026",
            "Zgłoszenie szkody na drodze powiatowej 1913E",
            "Gmina Sędziejowice",
            "W toku",
            "teal",
            3,
        ),
        (
            "RPW/12428/2026",
            "Odwołanie od decyzji o pozwoleniu na budowę",
            "„Łąka” sp. z o.o.",
            "Do podpisu",
            "purple",
            1,
        ),
        (
            "RPW/12425/2026",
            "Wniosek o wydanie wypisu z rejestru gruntów",
            "Tomasz Źrebiec",
            "Po terminie",
            "red",
            -2,
        ),
        (
            "RPW/12421/2026",
            "Prośba o udostępnienie informacji publicznej",
            "Ewa Ćwik",
            "Wstrzymana",
            "yellow",
            6,
        ),
        (
            "RPW/12419/2026",
            "Pismo w sprawie orzeczenia o niepełnosprawności",
            "Kazimierz Śliwa",
            "Załatwiona",
            "green",
            0,
        ),
    ]
    rows = [
        Row(
            cells={
                "number": mark_text(number),
                "subject": subject,
                "sender": sender,
                "state": status(state, tone),
                "clerk": person(PEOPLE[index % 4][1].split(",")[0]),
                "due": deadline(today + timedelta(days=days), today, done=state == "Załatwiona"),
            },
            url=f"/dev/components/biurko/?pismo={index}",
            value=str(index),
            is_strong=state == "Nowe",
        )
        for index, (number, subject, sender, state, tone, days) in enumerate(subjects)
    ]
    return Table(
        caption="Pisma przychodzące",
        columns=[
            Column("number", "Numer", sort="numer", kind="mark", is_quiet=True),
            Column("subject", "Sprawa", sort="temat", is_title=True),
            Column("sender", "Nadawca", sort="nadawca"),
            Column("state", "Stan", sort="stan"),
            Column("clerk", "Prowadzi"),
            Column("due", "Termin", sort="termin", kind="date"),
        ],
        rows=rows,
        sort=request.GET.get("sortuj", "-numer"),
        select="pismo",
        form="zaznaczone",
        is_caption_hidden=True,
    )
