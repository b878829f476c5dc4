"""The demo office: 12 units, 40 posts, 25 clerks and more, with one password for all of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.contrib.auth.hashers import make_password

from demo.people import Person
from powiat.ground.accounts import api as accounts
from powiat.ground.kernel.actor import Actor
from powiat.ground.org import api as org

PASSWORD = "pokaz-powiat-2026"  # noqa: S105
SINCE = date(2023, 1, 2)

# symbol, name, room, phone ending, what it does
UNITS = [
    ("ST", "Starosta i Zarząd Powiatu", "1", "100", "kieruje pracą starostwa"),
    ("OR", "Wydział Organizacyjny", "4", "110", "informacja publiczna, skargi, petycje, kadry"),
    ("KN", "Kancelaria Ogólna", "2", "102", "przyjmuje i wysyła pisma"),
    ("BR", "Biuro Rady Powiatu", "6", "120", "obsługuje sesje i komisje"),
    ("KM", "Wydział Komunikacji", "12", "130", "rejestracja pojazdów, prawa jazdy"),
    ("AB", "Wydział Architektury i Budownictwa", "21", "140", "pozwolenia na budowę, zgłoszenia"),
    ("GK", "Wydział Geodezji i Kartografii", "24", "150", "mapy, wypisy i wyrysy, narady koordynacyjne"),
    ("GN", "Wydział Gospodarki Nieruchomościami", "26", "160", "nieruchomości powiatu i Skarbu Państwa"),
    ("OS", "Wydział Ochrony Środowiska i Rolnictwa", "30", "170", "drzewa, odpady, wody, grunty rolne"),
    ("ED", "Wydział Edukacji i Zdrowia", "33", "180", "szkoły powiatowe, promocja zdrowia"),
    ("FN", "Wydział Finansowy", "15", "190", "budżet, opłaty, księgowość"),
    ("IT", "Biuro Informatyki", "40", "199", "systemy i sprzęt"),
    ("PZD", "Powiatowy Zarząd Dróg", "50", "200", "drogi powiatowe, ich utrzymanie i naprawa"),
]

HEADS = ("OR", "BR", "KM", "AB", "GK", "GN", "OS", "ED", "FN", "IT")

# symbol, post, roles, how many
STAFF = [
    ("ST", "starosta", ["board"], 1),
    ("ST", "wicestarosta", ["board"], 1),
    ("OR", "sekretarz powiatu", ["board", "portal_publisher"], 1),
    ("OR", "rzecznik prasowy", ["portal_checker"], 1),
    ("KN", "kancelista", ["registry"], 2),
    ("OR", "inspektor", ["clerk", "bip_editor", "portal_editor"], 1),
    ("OR", "podinspektor", ["clerk"], 2),
    ("KM", "inspektor", ["clerk"], 3),
    ("AB", "inspektor", ["clerk"], 3),
    ("GK", "inspektor", ["clerk"], 3),
    ("GN", "inspektor", ["clerk"], 2),
    ("OS", "inspektor", ["clerk"], 2),
    ("ED", "inspektor", ["clerk"], 2),
    ("FN", "inspektor", ["clerk"], 2),
    ("BR", "inspektor", ["clerk"], 1),
    ("IT", "administrator", ["operator"], 1),
    ("KM", "stażysta", ["clerk"], 1),
    ("OR", "dyżurny PCZK", ["duty_head", "clerk"], 1),
    ("GK", "stażysta", ["clerk"], 1),
    ("OR", "zastępca dyżurnego PCZK", ["duty_officer"], 1),
    ("PZD", "brygadzista", ["road_crew"], 1),
]

# People everybody asks for by login; the rest are made up.
NAMED = {
    ("ST", "starosta"): ("starosta", "Maria", "Jarzębowska"),
    ("KN", "kancelista"): ("kancelaria", "Zofia", "Lipicka"),
    ("OR", "sekretarz powiatu"): ("sekretarz", "Barbara", "Świerkowska"),
    ("OR", "dyżurny PCZK"): ("dyzurny", "Dorota", "Modrzewska"),
    ("OR", "zastępca dyżurnego PCZK"): ("dyzurny2", "Karol", "Cisowski"),
    ("PZD", "brygadzista"): ("brygada", "Marek", "Leszczyna"),
    ("OR", "rzecznik prasowy"): ("rzecznik", "Ewa", "Jałowcowa"),
    ("OR", "inspektor"): ("referent", "Jan", "Borowikowski"),
    ("OR", "naczelnik wydziału"): ("naczelnik", "Anna", "Wrzosowska"),
    ("KM", "inspektor"): ("komunikacja", "Piotr", "Olszyński"),
    ("IT", "administrator"): ("administrator", "Leon", "Żurawek"),
}


@dataclass
class Office:
    """Ids by symbol, posts by unit, and the accounts to show."""

    units: dict[str, int] = field(default_factory=dict)
    clerks: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    heads: dict[str, tuple[int, int]] = field(default_factory=dict)
    logins: dict[str, int] = field(default_factory=dict)
    # Hashing is costly on purpose: once for all.
    password_hash: str = field(default_factory=lambda: make_password(PASSWORD))


def make_office(people: Iterator[Person], by: Actor, now: datetime) -> Office:
    """Units, posts, people and hours."""
    office = Office()
    for order, (symbol, name, room, ending, duties) in enumerate(UNITS, start=1):
        office.units[symbol] = org.add_unit(
            symbol=symbol,
            name=name,
            room=f"pokój {room}",
            phone=f"43 675 7{ending[0]} {ending[1:]}",
            email=f"{symbol.lower()}@powiat-laski.example",
            duties=duties,
            order=order * 10,
            by=by,
            now=now,
        )
    week = {day: (time(7, 30), time(17, 0) if day == 2 else time(15, 30)) for day in range(1, 6)}
    org.set_hours(hours=week, by=by, now=now)
    for symbol in HEADS:
        office.heads[symbol] = _seat(office, symbol, "naczelnik wydziału", ["head"], True, people, by, now)
    for symbol, name, roles, count in STAFF:
        for number in range(count):
            is_board = "board" in roles
            seat = _seat(office, symbol, name, roles, is_board, people, by, now, first=number == 0)
            # The duty officer opens cases of his own reports; letters are not handed round to him.
            if "clerk" in roles and "duty_head" not in roles:
                office.clerks.setdefault(symbol, []).append(seat)
    return office


def _seat(
    office: Office,
    symbol: str,
    name: str,
    roles: list[str],
    is_head: bool,
    people: Iterator[Person],
    by: Actor,
    now: datetime,
    *,
    first: bool = True,
) -> tuple[int, int]:
    """A post and the person at it: (post id, user id)."""
    person = next(people)
    named = NAMED.get((symbol, name)) if first else None
    login, first_name, last_name = named or (
        f"{symbol.lower()}{len(office.logins) + 1}",
        person.first_name,
        person.last_name,
    )
    user_id = accounts.create_account(
        kind="staff",
        username=login,
        email=f"{login}@powiat-laski.example",
        first_name=first_name,
        last_name=last_name,
        phone=f"43 675 7{len(office.logins) % 10} {len(office.logins):02}",
        password_hash=office.password_hash,
        by=by,
        now=now,
    )
    office.logins[login] = user_id
    initials = first_name[0] + last_name[0]
    post_id = org.add_post(
        unit_id=office.units[symbol],
        name=name,
        roles=roles,
        is_head=is_head,
        initials=initials,
        by=by,
        now=now,
    )
    org.seat(post_id=post_id, user_id=user_id, since=SINCE, by=by, now=now)
    return post_id, user_id
