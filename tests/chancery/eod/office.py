"""A small office for the chancery's tests: a registry, two departments, people with roles."""

from dataclasses import dataclass, field
from datetime import date, datetime

from powiat.chancery.eod.models import JrwaEntry, TermEntry
from powiat.ground.accounts.models import User
from powiat.ground.kernel.actor import Actor
from powiat.ground.org import api as org


@dataclass
class Office:
    """Ids by name, and actors by login."""

    units: dict[str, int] = field(default_factory=dict)
    posts: dict[str, int] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    jrwa: dict[str, int] = field(default_factory=dict)
    terms: dict[str, int] = field(default_factory=dict)

    def actor(self, login: str, on: date = date(2026, 11, 24)) -> Actor:
        """The person as he acts on the day."""
        return org.actor_of(self.users[login], on)


PEOPLE = [
    ("kancelaria", "KN", "Zofia", "Lipowska", "kancelista", ["registry"], False),
    ("referent", "OR", "Jan", "Borowik", "inspektor", ["clerk"], False),
    ("naczelnik", "OR", "Anna", "Wrzosek", "naczelnik wydziału", ["head"], True),
    ("obcy", "KM", "Piotr", "Olszyna", "referent", ["clerk"], False),
    ("starosta", "ST", "Maria", "Jarzębina", "starosta", ["board"], True),
]


def make_office(by: Actor, now: datetime) -> Office:
    """Four units, five people, three classes, two terms."""
    office = Office()
    names = {"KN": "Kancelaria", "OR": "Wydział Organizacyjny", "KM": "Wydział Komunikacji", "ST": "Starosta"}
    for symbol, name in names.items():
        office.units[symbol] = org.add_unit(symbol=symbol, name=name, phone="43 600 00 00", by=by, now=now)
    for login, unit, first, last, title, roles, is_head in PEOPLE:
        user = User.objects.create(username=login, first_name=first, last_name=last, kind="staff")
        office.users[login] = user
        office.posts[login] = org.add_post(
            unit_id=office.units[unit], name=title, roles=roles, is_head=is_head, by=by, now=now
        )
        org.seat(post_id=office.posts[login], user_id=user.pk, since=date(2026, 1, 1), by=by, now=now)
    for symbol, title, is_final in (
        ("14", "Informacja", False),
        ("1431", "Informacja publiczna", True),
        ("5410", "Pojazdy", True),
    ):
        office.jrwa[symbol] = JrwaEntry.objects.create(
            symbol=symbol,
            title=title,
            category="B5" if is_final else "",
            is_final=is_final,
            valid_from=date(2011, 1, 1),
        ).pk
    office.terms["udip"] = TermEntry.objects.create(
        code="udip",
        name="Informacja publiczna",
        length=14,
        unit="days",
        legal_basis="art. 13 ust. 1 u.d.i.p.",
        valid_from=date(2002, 1, 1),
        counts_exclusions=False,
    ).pk
    office.terms["kpa"] = TermEntry.objects.create(
        code="kpa",
        name="Sprawa wymagająca postępowania",
        length=1,
        unit="months",
        legal_basis="art. 35 § 3 KPA",
        valid_from=date(1980, 1, 1),
    ).pk
    return office
