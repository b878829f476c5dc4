"""Personal data: a reporter's words are nowhere public, and nowhere at all once the retention has run.

"Nowhere" is meant literally: every row of every table of the database, and every file of the store.
"""

import itertools
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone

from powiat.ground.files.actions.sweep import sweep
from powiat.ground.files.models.contents import contents
from powiat.ground.kernel.actor import ANONYMOUS
from powiat.ground.outbox import api as outbox
from powiat.offices.interventions import api
from powiat.offices.interventions.actions.purge import purge_contacts, purge_originals
from powiat.offices.interventions.models import ContactPurge, Entry, Photo, Report, RetentionPeriod
from tests.offices.interventions.conftest import jpeg, new_report

SECRETS = (
    "Celestyna",
    "Niezapominajkowska",
    "celestyna.niezapominajkowska@poczta.example",
    "605 112 358",
    "sąsiadka spod siódemki widziała",
    "odpowiedź zgłaszającej: furtka z kłódką",
    "IMG_Celestyna",
    "przy domu Niezapominajkowskich",
)
BEGIN = timezone.now() - timedelta(days=200)
MINUTES = itertools.count(1)


def later() -> object:
    return BEGIN + timedelta(minutes=next(MINUTES))


@pytest.fixture
def told(rules, officer, settings, tmp_path):
    """A report with everything a person can leave behind, worked on until it is closed."""
    settings.FILE_STORE = str(tmp_path / "storage")
    settings.FILE_QUARANTINE = tmp_path / "quarantine"
    original = jpeg(exif=b"Exif\0\0" + b"Celestyna")
    photo = api.add_photo(content=original, name="IMG_Celestyna.jpg", by=ANONYMOUS, now=BEGIN)
    hidden = api.add_photo(content=jpeg(300, 200), name="IMG_Celestyna_2.jpg", by=ANONYMOUS, now=BEGIN)
    sent = api.report(
        new=new_report(
            text="Dziura. sąsiadka spod siódemki widziała, jak ktoś upadł.",
            name="Celestyna Niezapominajkowska",
            email="celestyna.niezapominajkowska@poczta.example",
            phone="605 112 358",
            address="Łask, przy domu Niezapominajkowskich",
            consent_forward=True,
            photos=(photo.id, hidden.id),
            device="telefon-celestyny",
        ),
        by=ANONYMOUS,
        now=BEGIN,
    )
    report = Report.objects.get(number=sent.number)
    for one in (photo, hidden):
        api.make_public_photo(photo_id=one.id, now=later())
    api.subscribe(
        report_id=report.pk,
        channel="email",
        endpoint="celestyna.niezapominajkowska@poczta.example",
        now=later(),
    )
    api.ask(report_id=report.pk, question="Czy furtka jest otwarta?", by=officer, now=later())
    words = "odpowiedź zgłaszającej: furtka z kłódką"
    api.answer(report_id=report.pk, text=words, by=ANONYMOUS, now=later())
    gmina = report.recipient.__class__.objects.get(code="GMINA:1003032")
    api.forward(report_id=report.pk, service_id=gmina.pk, by=officer, now=later())
    api.comment(report_id=report.pk, text="Dzwoniłam: Celestyna potwierdza.", by=officer, now=later())
    api.moderate(
        report_id=report.pk,
        visibility="private",
        text_public="",
        photos={photo.id: "shown", hidden.id: "hidden"},
        by=officer,
        now=later(),
    )
    api.resolve(report_id=report.pk, text_public="Naprawiono nawierzchnię.", by=officer, now=later())
    outbox.deliver_waiting(now=later())
    return report, original


def found_in_database(secret: str) -> list[str]:
    """Names of tables that hold the words anywhere."""
    found = []
    with connection.cursor() as cursor:
        cursor.execute(
            "select table_name from information_schema.tables"
            " where table_schema = 'public' and table_type = 'BASE TABLE'"
        )
        for (table,) in cursor.fetchall():
            cursor.execute(f'select count(*) from "{table}" t where t::text ilike %s', [f"%{secret}%"])
            if cursor.fetchone()[0]:
                found.append(table)
    return found


def found_in_files(secret: bytes) -> list[str]:
    """Keys of the store whose bytes hold the words."""
    held = []
    for key, _ in contents().walk(""):
        with contents().open(key) as file:
            if secret in file.read():
                held.append(key)
    return held


# What may stand in a public address; an address that needs more is left to the tests of its own page.
PARTS = {"number": ["{number}"], "form": ["xml", "json"], "code": ["JEZDNIA"], "photo_id": ["{photo}"]}
QUERIES = ("", "?extensions=true&start_date={start}", "?q=Dziura", "?bbox=18.5,51.2,19.6,51.9")


def public_addresses(patterns=None, before: str = "") -> Iterator[str]:
    """Every public page of interventions that the address table knows, those of the future too."""
    for one in patterns or get_resolver().url_patterns:
        route = before + str(one.pattern).removeprefix("^").removesuffix("$")
        if hasattr(one, "url_patterns"):
            if route.startswith(("interwencje/", "open311/")):
                yield from public_addresses(one.url_patterns, route)
        elif (
            route.startswith(("interwencje/", "open311/")) and getattr(one.callback, "access", "") == "public"
        ):
            yield from _filled(route)


def _filled(route: str) -> Iterator[str]:
    plain = re.sub(r"\(\?P<(\w+)>[^)]*\)", r"<\1>", route).replace("\\.", ".").replace("_?", "_")
    names = re.findall(r"<(?:\w+:)?(\w+)>", plain)
    if not set(names) <= set(PARTS):
        return
    for values in itertools.product(*(PARTS[name] for name in names)):
        address = plain
        for name, value in zip(names, values, strict=True):
            address = re.sub(rf"<(?:\w+:)?{name}>", value, address)
        yield "/" + address


def test_the_walk_finds_the_open_doors(rules):
    found = set(public_addresses())
    assert {"/open311/v2/requests.xml", "/open311/v2/requests/{number}.json"} <= found


@pytest.mark.parametrize("visibility", ["private", "pending", "public"])
def test_nothing_of_a_reporter_is_public(told, officer, visibility):
    report, _ = told
    text = "Dziura w jezdni." if visibility == "public" else ""
    # Whoever publishes reads the address: here he has cleaned it.
    told_place = {"address_public": "Łask"} if visibility == "public" else {}
    api.moderate(
        report_id=report.pk,
        visibility=visibility,
        text_public=text,
        photos={},
        by=officer,
        now=later(),
        **told_place,
    )
    outbox.deliver_waiting(now=later())
    stranger = Client()
    start = (BEGIN - timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    photo = Photo.objects.filter(report=report).first().pk
    searched = ("/szukaj/?q=dziura", "/szukaj/?q={number}")
    for address in itertools.chain(
        searched, (page + query for page in public_addresses() for query in QUERIES)
    ):
        answer = stranger.get(address.format(number=report.number, start=start, photo=photo))
        # Read to the end an answer has closed itself: the test client sees to it with Django's listener, which closes
        # connections whose autocommit is off, unplugged. A second close() meets the listener and ends the transaction.
        page = answer.getvalue()
        for secret in SECRETS:
            assert secret.encode() not in page, (address, secret)


def test_nothing_of_a_reporter_is_left_after_the_retention(told):
    report, _ = told
    assert found_in_database("Niezapominajkowska"), "the proof needs something to forget"
    assert found_in_files(b"Celestyna")
    now = timezone.now()
    assert purge_contacts(now=now) == 1
    assert purge_originals(now=now) == 2
    sweep(now=now + timedelta(hours=25))
    left = {secret: tables for secret in SECRETS if (tables := found_in_database(secret))}
    assert left == {}
    assert found_in_files(b"Celestyna") == []
    log = list(ContactPurge.objects.values_list("number", "what"))
    assert sorted(log) == [
        (report.number, "contact"),
        (report.number, "original"),
        (report.number, "original"),
    ]


def test_what_statistics_need_is_kept(told):
    report, _ = told
    purge_contacts(now=timezone.now())
    purge_originals(now=timezone.now())
    kept = Report.objects.get(pk=report.pk)
    assert (kept.number, kept.category_id, kept.stage) == (report.number, report.category_id, "resolved")
    assert kept.point and kept.received_at and kept.closed_at and kept.gmina_terc
    assert Entry.objects.filter(
        report=kept, to_stage="resolved", text_public="Naprawiono nawierzchnię."
    ).exists()
    shown, hidden = Photo.objects.filter(report=kept).order_by("order")
    assert shown.public_file_id and not shown.original_id
    assert not hidden.public_file_id and not hidden.thumb_file_id


def test_it_runs_once_and_not_before_its_time(told):
    now = timezone.now()
    assert purge_contacts(now=BEGIN + timedelta(days=80)) == 0
    assert purge_originals(now=BEGIN + timedelta(days=20)) == 0
    assert purge_contacts(now=now) == 1
    assert purge_contacts(now=now) == 0
    assert purge_originals(now=now) == 2
    assert purge_originals(now=now) == 0


def test_a_report_that_is_open_keeps_its_reporter(rules, send, now):
    report = send(name="Celestyna Niezapominajkowska", at=now - timedelta(days=400))
    assert purge_contacts(now=now) == 0
    report.refresh_from_db()
    assert report.reporter_name


def test_periods_are_data(told, officer):
    """Without a period in force nothing is forgotten; the period says how long."""
    RetentionPeriod.objects.filter(subject="contact").update(days=365)
    assert purge_contacts(now=timezone.now()) == 0
    RetentionPeriod.objects.all().delete()
    assert purge_contacts(now=timezone.now()) == 0
