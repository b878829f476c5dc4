"""Load the demo county: deterministic, through the apps' faces only."""

import csv
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from django.conf import settings
from django.utils import timezone

from demo import bulletin, bulletin_rows
from demo.letters import Chancery, persons
from demo.office import PASSWORD, Office, make_office
from demo.partners import make_partners
from demo.people import people
from demo.reports import make_reports
from demo.showcase import show
from demo.works import make_works
from powiat.chancery.eod import api as eod
from powiat.front.bip import api as bip
from powiat.front.portal import api as portal
from powiat.ground.accounts import api as accounts
from powiat.ground.kernel.actor import Actor, system
from powiat.ground.org import api as org
from powiat.ground.outbox import api as outbox

SEED = 1003
LETTERS = 1100
ACCOUNTS = [
    ("kancelaria", "Kancelaria", "przyjmuje pisma, wczytuje paczki z ePUAP, dekretuje, wysyła"),
    (
        "referent",
        "Inspektor w Wydziale Organizacyjnym, redaktor BIP",
        "prowadzi sprawy, pisze projekty, publikuje w BIP",
    ),
    (
        "naczelnik",
        "Naczelnik Wydziału Organizacyjnego",
        "dekretuje w wydziale, akceptuje, opatruje pieczęcią",
    ),
    ("dyzurny", "Dyżurna PCZK", "przyjmuje zgłoszenia interwencji, kieruje je, zmienia reguły"),
    ("dyzurny2", "Zastępca dyżurnej PCZK", "przejmuje dyżur, przyjmuje zgłoszenia"),
    ("brygada", "Brygada Powiatowego Zarządu Dróg", "jedzie do zgłoszeń, tryb terenowy"),
    ("starosta", "Starosta", "widzi wszystko, dekretuje, akceptuje"),
    ("rzecznik", "Rzecznik prasowy", "sprawdza teksty portalu"),
    ("sekretarz", "Sekretarz Powiatu", "zatwierdza i publikuje strony portalu, widzi wszystko"),
    ("komunikacja", "Inspektor w Wydziale Komunikacji", "prowadzi sprawy innego wydziału"),
    ("administrator", "Administrator systemu", "widzi stan systemu, nie widzi treści spraw"),
]
RESIDENT = ("mieszkanka@poczta.example", "Hanna", "Sosnowicka")


def load(say: Callable[[str], None], now: datetime | None = None, letters: int = LETTERS) -> None:
    """Make the county. Say what is being done. The days are counted back from `now`."""
    now = now or timezone.now()
    by = system("powiat pokazowy")
    random = Random(SEED)
    towns, streets = _places()
    crowd_source = people(random, towns, streets)
    say("urząd: komórki, stanowiska, pracownicy")
    office = make_office(crowd_source, by, now - timedelta(days=3 * 365))
    resident = _accounts(office, by, now)
    say("pisma i sprawy z trzech lat")
    crowd = persons(crowd_source, 700)
    # In villages the plot is what tells one matter from another.
    spots = [f"{town}, działka {random.randrange(1, 400)}" for town, _ in towns] + [
        f"Łask, {street}" for street in streets
    ]
    chancery = Chancery(office, random, crowd, spots, _lists(office, now))
    morning = timezone.localtime(now).replace(hour=7, minute=30, second=0, microsecond=0)
    recent = morning - timedelta(days=21)
    # Nobody wants three years of notices; what is to be found is told to the search at the end.
    with outbox.untold():
        chancery.live_through(morning - timedelta(days=3 * 365), recent, letters, until=morning)
    chancery.live_through(recent, morning, max(1, letters // 14), until=morning)
    say("sprawy pokazowe z podpisanymi dokumentami")
    show(chancery, office, resident, morning)
    say("interwencje: gminy z własnymi systemami zgłoszeń")
    make_partners(now)
    officer = org.actor_by_id(office.logins["dyzurny"], timezone.localdate(now))
    make_reports(officer, morning)
    make_works(officer, morning)
    say("biuletyn")
    bulletin.publish(chancery.actors["referent"], morning)
    bulletin_rows.fill(chancery.actors["referent"], morning)
    bulletin_rows.take_old(chancery.actors["referent"], morning)
    say("powiadomienia, wyszukiwarka, śledzenie spraw")
    outbox.deliver_waiting(now=now)
    bulletin.publish_one(chancery.actors["referent"], now)
    outbox.deliver_waiting(now=now)
    bulletin_rows.name_requests(chancery.actors["referent"], now)
    bip.announce(today=timezone.localdate(now), now=now)
    eod.rebuild_search()
    portal.index_all()


def _places() -> tuple[list[tuple[str, str]], list[str]]:
    folder = settings.ROOT / "standards" / "terc"
    with (folder / "localities.csv").open(encoding="utf-8", newline="") as handle:
        towns = [(row["name"], "98-100") for row in csv.DictReader(handle)]
    with (folder / "streets.csv").open(encoding="utf-8", newline="") as handle:
        streets = [
            f"{row['kind']} {row['name']}" for row in csv.DictReader(handle) if row["locality"] == "Łask"
        ]
    return towns + [("Łask", "98-100")] * (len(towns) // 2), streets


def _lists(office: Office, now: datetime) -> dict:
    """Classes with their default terms, terms by code, actors by login and by user id."""
    classes, terms = eod.classes_and_terms(timezone.localdate(now))
    actors: dict[str | int, Actor] = {}
    for login, user_id in office.logins.items():
        actors[login] = actors[user_id] = org.actor_by_id(user_id, timezone.localdate(now))
    return {"classes": classes, "terms": terms, "actors": actors}


def _accounts(office: Office, by: Actor, now: datetime) -> Actor:
    """The demo resident, and the table of accounts for the newcomer: one password for all."""
    email, first_name, last_name = RESIDENT
    resident_id = accounts.create_account(
        kind="resident",
        username=email,
        email=email,
        first_name=first_name,
        last_name=last_name,
        password_hash=office.password_hash,
        by=by,
        now=now,
    )
    told = [
        {"login": login, "password": PASSWORD, "name": "", "role": role, "what": what}
        for login, role, what in ACCOUNTS
    ]
    names = dict(org.staff())
    for row in told:
        row["name"] = names[office.logins[row["login"]]]
    told.append(
        {
            "login": email,
            "password": PASSWORD,
            "name": f"{first_name} {last_name}",
            "role": "Mieszkanka",
            "what": "wysyła pisma, śledzi swoje sprawy",
        }
    )
    Path(settings.VAR, "demo-accounts.json").write_text(
        json.dumps(told, ensure_ascii=False, indent=2), encoding="utf-8"
    )
    return org.actor_by_id(resident_id, timezone.localdate(now))
