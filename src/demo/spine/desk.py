"""The clerk's pages over real HTTP with a real session, and how many questions each asks of the database."""

import random
import time
from collections.abc import Iterator

import httpx
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client

from demo.spine.county import Reader
from demo.spine.figures import told

PAGES = (
    ("desk", "/biurko/"),
    ("cases, page 1", "/biurko/sprawy/"),
    ("cases, deep page", "/biurko/sprawy/?strona={deep_case}"),
    ("cases, overdue", "/biurko/sprawy/?termin=po"),
    ("cases, my own", "/biurko/sprawy/?widok=moje"),
    ("cases, by text", "/biurko/sprawy/?q=kart%C4%99+w%C4%99dkarsk"),
    ("cases, rare text", "/biurko/sprawy/?q=Jarz%C4%99biak71"),
    ("cases, by mark", "/biurko/sprawy/?q={mark}"),
    ("letters, page 1", "/biurko/pisma/"),
    ("letters, deep page", "/biurko/pisma/?strona={deep_letter}"),
    ("letters, by text", "/biurko/pisma/?q=pozwolenie+na+budow%C4%99"),
    ("letters, rare text", "/biurko/pisma/?q=ZN%2F1295"),
    ("letters, by stage", "/biurko/pisma/?stan=assigned"),
    ("one case", "/biurko/sprawy/{case}/"),
    ("one letter", "/biurko/pisma/{letter}/"),
)
SEEN = """
with mine as (select coalesce(array_agg('unit:' || p.unit_id) || array_agg('post:' || p.id), '{}')::varchar[] as scopes,
    bool_or('board' = any(p.roles)) as sees_all
    from org_holding h join org_post p on p.id = h.post_id where h.user_id = %(user)s)
select {row} from {table} t, mine where mine.sees_all or t.scopes && mine.scopes
"""


def walk(readers: list[Reader], rounds: int) -> Iterator[str]:
    """Each page for each reader, in mixed order; every round opens another case and another letter."""
    clients = {reader.name: _client(reader) for reader in readers}
    asked = {reader.name: _addresses(reader, rounds) for reader in readers}
    times: dict[tuple[str, str], list[float]] = {}
    jobs = [(reader.name, name) for reader in readers for name, _ in PAGES]
    dice = random.Random(5)
    for round_number in range(-1, rounds):
        for reader, name in dice.sample(jobs, len(jobs)):
            address = asked[reader][name][max(round_number, 0)]
            started = time.perf_counter()
            answer = clients[reader].get(address)
            spent = (time.perf_counter() - started) * 1000
            if answer.status_code != 200:
                raise RuntimeError(f"{name}: {answer.status_code}")
            # The first round warms the processes up, as the first clerk of the day does.
            if round_number >= 0:
                times.setdefault((reader, name), []).append(spent)
    yield f"{'reader':10} {'page':20} {'p50 ms':>8} {'p95 ms':>8} {'max ms':>8} {'queries':>8}"
    for reader in readers:
        counts = _questions(reader, {name: addresses[0] for name, addresses in asked[reader.name].items()})
        for name, _ in PAGES:
            yield f"{reader.name:10} {name:20} {told(times[reader.name, name])} {counts[name]:8}"
    for reader in readers:
        every = [one for (who, _), spent in times.items() for one in spent if who == reader.name]
        yield f"{reader.name:10} {'all pages':20} {told(every)}"


def _signed_in(reader: Reader) -> Client:
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(
        get_user_model().objects.get(pk=reader.user_id), "allauth.account.auth_backends.AuthenticationBackend"
    )
    return client


def _client(reader: Reader) -> httpx.Client:
    cookie = _signed_in(reader).cookies[settings.SESSION_COOKIE_NAME].value
    return httpx.Client(
        base_url=settings.PUBLIC_ADDRESS, cookies={settings.SESSION_COOKIE_NAME: cookie}, timeout=60
    )


def _addresses(reader: Reader, rounds: int) -> dict[str, list[str]]:
    cases, letters = _seen(reader, "eod_case"), _seen(reader, "eod_letter")
    dice = random.Random(11)
    with connection.cursor() as cursor:
        cursor.execute("select id, mark from eod_case where id = any(%s)", [cases])
        marks = dict(cursor.fetchall())
    found: dict[str, list[str]] = {}
    for name, address in PAGES:
        for _ in range(rounds):
            case = dice.choice(cases)
            found.setdefault(name, []).append(
                address.format(
                    deep_case=len(cases) // 25 * 4 // 5,
                    deep_letter=len(letters) // 25 * 4 // 5,
                    case=case,
                    mark=marks[case],
                    letter=dice.choice(letters),
                )
            )
    return found


def _seen(reader: Reader, table: str) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            SEEN.replace("{row}", "t.id").replace("{table}", table) + " order by t.id",
            {"user": reader.user_id},
        )
        return [row[0] for row in cursor.fetchall()]


def _questions(reader: Reader, addresses: dict[str, str]) -> dict[str, int]:
    """Counted in this process, through the whole chain of middleware."""
    client = _signed_in(reader)
    client.get("/biurko/")
    counts = dict.fromkeys(addresses, 0)
    for name, address in addresses.items():

        def count(execute, sql, parameters, many, context, name=name):
            counts[name] += 1
            return execute(sql, parameters, many, context)

        with connection.execute_wrapper(count):
            client.get(address)
    return counts
