"""What the demo county has in its public registers: real places, fictional people and companies."""

from datetime import date, datetime, timedelta

from powiat.front.bip import api as bip
from powiat.ground.kernel.actor import Actor

FINDS = (
    ("dokumenty", "Etui z dokumentami", "Łask, dworzec autobusowy", "czeka na właściciela"),
    ("klucze", "Pęk kluczy z niebieskim breloczkiem", "Łask, ul. Warszawska", "odebrana"),
    ("rower", "Rower miejski", "Kolumna, stacja kolejowa", "czeka na właściciela"),
    ("telefon i elektronika", "Telefon komórkowy", "Widawa, przystanek", "czeka na właściciela"),
    ("odzież", "Plecak szkolny", "Sędziejowice, park", "odebrana"),
)
CONTRACTS = (
    ("Tartak „Sosna” sp. z o.o.", "Dostawa drewna na wiaty przystankowe", "48 300,00", "pisemna"),
    ("Drogi Ziemi Łaskiej sp. z o.o.", "Remont cząstkowy drogi Łask – Buczek", "612 450,00", "elektroniczna"),
    ("Biuro Projektowe Grabia", "Projekt chodnika w Widawie", "27 060,00", "pisemna"),
    ("Zakład Poligraficzny Litera", "Druk informatorów", "3 198,00", "dokumentowa"),
    ("Ośrodek Szkolenia Kierowców Meta", "Najem placu na egzaminy", "9 600,00", "inna"),
    ("Serwis Dźwigów Piętro", "Konserwacja windy w starostwie", "7 380,00", "pisemna"),
)
PERMITS = (
    ("budynek mieszkalny jednorodzinny", "Łask", "pozwolenie"),
    ("hala magazynowa", "Buczek", "w toku"),
    ("przebudowa świetlicy", "Sędziejowice", "pozwolenie"),
    ("budynek gospodarczy", "Widawa", "umorzenie"),
    ("sieć wodociągowa", "Wodzierady", "pozwolenie"),
)
RESOLUTIONS = (
    "zmiany budżetu powiatu na 2026 rok",
    "programu współpracy z organizacjami pozarządowymi",
    "ustalenia stawek za zajęcie pasa drogowego",
    "nadania statutu Powiatowemu Centrum Pomocy Rodzinie",
    "regulaminu korzystania z sali gimnastycznej",
)


def fill(by: Actor, now: datetime) -> None:
    """Rows of every register but that of requests, which lives from the chancery."""
    today = now.date()
    for number, (kind, what, where, state) in enumerate(FINDS, 1):
        day = today - timedelta(days=9 * number)
        _row(by, now, "rzeczy-znalezione", f"RZ/{number}/2026", what, day, {
            "numer": f"RZ/{number}/2026", "data_przyjecia": day, "kategoria": kind, "opis": what,
            "miejsce_znalezienia": where, "termin_odbioru": day + timedelta(days=365), "stan": state,
        })  # fmt: skip
    for number, (company, subject, value, form) in enumerate(CONTRACTS, 1):
        day = today - timedelta(days=24 * number)
        _row(by, now, "umowy", f"FN.272.{number}.2026", subject, day, {
            "numer": f"FN.272.{number}.2026", "data_zawarcia": day, "strony": f"Powiat Łaski; {company}",
            "przedmiot": subject, "wartosc": value, "okres_od": day, "okres_do": day + timedelta(days=180),
            "forma": form, "zrodlo_finansowania": "budżet powiatu", "stan": "obowiązuje",
        })  # fmt: skip
    for number, (what, gmina, result) in enumerate(PERMITS, 1):
        day = today - timedelta(days=14 * number)
        _row(by, now, "pozwolenia-na-budowe", f"AB.6740.{number}.2026", f"{what.capitalize()}, gmina {gmina}", day, {
            "numer": f"AB.6740.{number}.2026", "data_wplywu": day, "zamierzenie": what, "gmina": gmina,
            "polozenie": f"obręb {number}, działka {40 + number}/2", "wynik": result,
            "decyzja_data": day + timedelta(days=10) if result != "w toku" else "",
        })  # fmt: skip
    for number, subject in enumerate(RESOLUTIONS, 1):
        day = today - timedelta(days=28 * number)
        _row(by, now, "uchwaly-rady", f"XXVII/{200 - number}/2026", f"Uchwała w sprawie {subject}", day, {
            "numer": f"XXVII/{200 - number}/2026", "data_podjecia": day, "w_sprawie": subject, "kadencja": "2024–2029",
            "sesja": "XXVII", "stan": "obowiązuje",
        })  # fmt: skip
    _petitions(by, now, today)
    _others(by, now, today)


def _petitions(by: Actor, now: datetime, today: date) -> None:
    told = (
        ("ścieżki rowerowej z Łasku do Kolumny", "Stowarzyszenie Kolumna na Rowerze", True, "w toku"),
        ("oświetlenia przejścia przy szkole w Sędziejowicach", "grupa mieszkańców", False, "uwzględniona"),
        ("skrócenia godzin pracy kasy", "osoba prywatna", False, "nieuwzględniona"),
    )
    for number, (subject, who, agrees, state) in enumerate(told, 1):
        day = today - timedelta(days=130 * number)
        _row(by, now, "petycje", f"OR.152.{number}", f"Petycja w sprawie {subject}", day, {
            "numer": f"OR.152.{number}.{day.year}", "data_zlozenia": day, "zgoda": agrees, "skladajacy": who,
            "przedmiot": f"w sprawie {subject}", "termin": day + timedelta(days=90), "stan": state,
        })  # fmt: skip


def _others(by: Actor, now: datetime, today: date) -> None:
    tender = today - timedelta(days=33)
    _row(by, now, "zamowienia", "FN.271.4.2026", "Przebudowa drogi powiatowej Łask – Buczek", tender, {
        "numer": "FN.271.4.2026", "nazwa": "Przebudowa drogi powiatowej Łask – Buczek", "tryb": "podstawowy",
        "ogloszono": tender, "termin_ofert": tender + timedelta(days=30), "stan": "ocena ofert",
    })  # fmt: skip
    asked = today - timedelta(days=45)
    _row(by, now, "interpelacje", "BR.0003.6.2026", "Interpelacja w sprawie przystanku w Marzeninie", asked, {
        "numer": "BR.0003.6.2026", "rodzaj": "interpelacja", "radny": "Ireneusz Kasztanowski", "data_zlozenia": asked,
        "przedmiot": "Ustawienie wiaty na przystanku w Marzeninie", "odpowiedz_data": asked + timedelta(days=12),
        "odpowiedz": "Wiata stanie w przyszłym roku, po przebudowie zatoki.",
    })  # fmt: skip
    sworn = today - timedelta(days=210)
    for key, name, role in (
        ("jarzebowska", "Maria Jarzębowska", "starosta"),
        ("modrzewska", "Halina Modrzewska", "radna"),
    ):
        _row(by, now, "oswiadczenia-majatkowe", key, f"{name}, {role}", sworn, {
            "osoba": name, "funkcja": role, "rodzaj": "roczne", "za_rok": str(sworn.year - 1), "data_zlozenia": sworn,
        })  # fmt: skip


def _row(by: Actor, now: datetime, register: str, key: str, title: str, day: date, values: dict) -> None:
    entry = bip.Entry(
        register=register,
        key=key,
        title=title,
        values=values,
        dated_on=day,
        source="wpisano ręcznie",
        author=by.name,
    )
    bip.publish_register_row(entry=entry, by=by, now=now)


OLD = """tytul;tresc;dzial;wytworzyl;wprowadzil;data_wytworzenia;data_publikacji;adres
Uchwała w sprawie budżetu na 2015 rok;<p>Rada uchwaliła budżet.</p><script>track()</script>;Prawo lokalne;Biuro Rady;Iga Lipowa;2014-12-18;2014-12-22;index.php?id=15
Ogłoszenie o naborze z 2012 roku;<p onclick='x()'>Nabór na stanowisko w Wydziale Geodezji.</p>;Nabór;Sekretarz;Iga Lipowa;2012-03-01;01.03.2012;index.php?id=7
Plan zamówień na 2011 rok;<h1>Plan</h1><ul><li>remont dachu</li><li>paliwo</li></ul>;Zamówienia;;;;;index.php?id=3
"""


def take_old(by: Actor, now: datetime) -> None:
    """Three pages of the bulletin of ten years ago."""
    bip.take_archive(name="stary-bip.csv", content=OLD.encode(), by=by, now=now)


ASKED = (
    "Rejestr umów zawartych w ostatnim roku",
    "Koszt zimowego utrzymania dróg",
    "Liczba wydanych pozwoleń na budowę",
    "Wydatki na promocję powiatu",
    "Protokół z kontroli mostu w Widawie",
)


def name_requests(by: Actor, now: datetime) -> None:
    """An editor described what was asked for; one request waits for it."""
    for place, question in enumerate(list(bip.questions())[1:]):
        bip.describe(question_id=question.pk, subject=ASKED[place % len(ASKED)], by=by, now=now)
