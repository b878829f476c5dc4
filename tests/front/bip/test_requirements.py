"""B01-B22: what the act and the regulation ask of the bulletin, one test for each.

The county's own list of requirements lies beside the checkout where there is one; the last test compares the names.
"""

import json
import os
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings as project
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from powiat.front.bip import api
from powiat.front.bip.actions.log import check_day, note_attempt
from powiat.front.bip.models import Change, LogCheck, LogEntry, RegisterVersion, Section, Version
from powiat.front.bip.queries.log import unchecked
from powiat.front.bip.web import state
from powiat.ground.accounts import api as accounts
from powiat.ground.kernel.actor import ANONYMOUS
from powiat.ground.operations import api as operations
from powiat.ground.org import api as org
from powiat.ground.outbox import api as outbox
from powiat.ground.search import api as search

pytestmark = pytest.mark.django_db

SHARED = Path(project.ROOT).parent / "shared" / "data" / "portal" / "bip"
PAGES = (
    "/bip/",
    "/bip/dzial/komunikaty/",
    "/bip/rejestr-zmian/",
    "/bip/rejestry/",
    "/bip/rejestry/umowy/",
    "/bip/rejestry/petycje/zbiorcza/",
    "/bip/szukaj/?q=most",
    "/bip/redakcja/",
    "/bip/instrukcja/",
    "/bip/jak-uzyskac-informacje/",
    "/bip/ponowne-wykorzystywanie/",
    "/bip/skroty/",
    "/bip/wylaczenia-jawnosci/",
    "/bip/statystyka/",
    "/bip/mapa/",
    "/bip/archiwum/",
    "/data/",
)


def look(client, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return BeautifulSoup(answer.content.decode().replace("\xa0", " "), "html.parser")


def staff(robot, now, login: str, roles: list[str]) -> int:
    """A clerk with roles."""
    user_id = accounts.create_account(
        kind="staff",
        username=login,
        email=f"{login}@powiat-laski.example",
        first_name="Ewa",
        last_name="Redakcyjna",
        by=robot,
        now=now,
    )
    unit = org.add_unit(symbol=login[:2].upper(), name=f"Komórka {login}", by=robot, now=now)
    post = org.add_post(unit_id=unit, name="redaktor", roles=roles, by=robot, now=now)
    org.seat(post_id=post, user_id=user_id, since=date(2020, 1, 1), by=robot, now=now)
    return user_id


@pytest.fixture
def person(client, robot, now, django_user_model):
    """Signs in somebody with roles."""

    def come(login: str, *roles: str):
        user = django_user_model.objects.get(pk=staff(robot, now, login, list(roles)))
        client.force_login(user)
        return user

    return come


def test_b01_mark_at_the_top_of_every_page(client, write):
    """Rozporządzenie § 11 pkt 1."""
    for address in (*PAGES, f"/bip/{write().article_id}/"):
        assert look(client, address).select_one('header img[alt*="BIP"]'), address


def test_b02_address_of_the_editors(client, menu):
    """§ 11 pkt 2."""
    assert "98-100 Łask" in look(client, "/bip/redakcja/").find("address").get_text()


def test_b03_an_editor_with_name_phone_and_mail(client, menu):
    """§ 11 pkt 3."""
    page = look(client, "/bip/redakcja/")
    assert project.BIP_EDITORS[0]["name"] in page.get_text()
    assert page.select_one('main a[href^="tel:"]') and page.select_one('main a[href^="mailto:"]')


def test_b04_instruction_from_every_page(client, menu):
    """§ 11 pkt 4."""
    for address in PAGES:
        assert look(client, address).select_one('nav a[href="/bip/instrukcja/"]'), address
    assert "Jak znaleźć informację" in look(client, "/bip/instrukcja/").get_text()


def test_b05_subject_menu_is_whole_and_names_its_law(client, menu):
    """§ 11 pkt 5: every section of the first level stands on every page; the map names the law of each."""
    tops = Section.objects.filter(parent=None)
    home = look(client, "/bip/").select_one("nav.pw-section-menu").get_text()
    text = look(client, "/bip/mapa/").get_text()
    for top in tops:
        assert top.title in home and top.legal and top.legal in text
        for child in top.children.all():
            assert child.title in text
            assert client.get(f"/bip/dzial/{child.slug}/").status_code == 200
            assert "Podstawa prawna" in look(client, f"/bip/dzial/{child.slug}/").get_text()


# Where our words are plainer than the list's.
SAME = {
    "Klub radnych": "Kluby radnych",
    "Materiały sesyjne i projekty uchwał": "Materiały na sesje i projekty uchwał",
    "Akty prawa miejscowego (baza aktów własnych)": "Akty prawa miejscowego",
    "WPF": "Wieloletnia prognoza finansowa",
    "Sprawozdania budżetowe (Rb)": "Sprawozdania budżetowe",
    "Opinie RIO": "Opinie Regionalnej Izby Obrachunkowej",
    "Informacja z art. 37 u.f.p.": "Informacja z art. 37 ustawy o finansach publicznych",
    "Załatwianie spraw (karty usług)": "Załatwianie spraw",
    "Stowarzyszenia zwykłe, kluby sportowe UKS": "Stowarzyszenia zwykłe i uczniowskie kluby sportowe",
    "Petycje (odwzorowanie cyfrowe, data, zgoda na dane, przebieg)": "Petycje",
    "Zbiorcza informacja roczna o petycjach (do 30 czerwca)": "Zbiorcza informacja roczna o petycjach",
    "RODO i inspektor": "Ochrona danych i inspektor ochrony danych",
}


def test_b05_nothing_of_the_countys_list_is_missing(menu):
    """The county's menu, where it lies beside the checkout: each of its sections is in ours."""
    file = SHARED / "menu_przedmiotowe_powiat.json"
    if not file.exists():
        pytest.skip("the county's list of sections does not lie beside this checkout")
    ours = {
        top.title: {one.title for one in top.children.all()} for top in Section.objects.filter(parent=None)
    }
    for top in json.loads(file.read_text("utf-8")):
        mine = ours[SAME.get(top["title"], top["title"])]
        assert {SAME.get(one, one) for one in top["children"]} <= mine, top["title"]


def test_b06_search_knows_text_attachments_and_inflection(client, write, stored):
    """§ 11 pkt 6."""
    write(files=((stored.id, "Decyzja"),))
    assert look(client, "/bip/").select_one('form[role="search"], [role="search"] form')
    for words in ("most", "mosty", "zajęcie pasa drogowego", "pasem drogowym"):
        assert search.find(words, ("public",), kinds=("bip",)).total == 1, words


def test_b07_b08_b09_imprint_names_the_body_and_both_persons(client, write, editor):
    """U.d.i.p. art. 8 ust. 6 pkt 1-3."""
    text = look(client, f"/bip/{write().article_id}/").get_text()
    for words in ("Starostwo Powiatowe w Łasku", "Piotr Drogowy, Wydział Komunikacji", editor.name):
        assert words in text


def test_b10_both_times_can_be_read_by_a_machine(client, write):
    """Art. 8 ust. 6 pkt 4."""
    version = write()
    page = look(client, f"/bip/{version.article_id}/")
    times = {one["datetime"] for one in page.select("main time[datetime]")}
    assert "2026-11-20" in times
    assert timezone.localtime(version.published_at).isoformat() in times


def test_b11_true_time_is_the_databases_and_cannot_be_changed(write):
    """Art. 8 ust. 6 pkt 5."""
    version = write()
    assert abs(version.published_at - datetime.now(UTC)) < timedelta(minutes=1)
    with pytest.raises(DatabaseError), transaction.atomic():
        Version.objects.filter(pk=version.pk).update(published_at=datetime(2001, 1, 1, tzinfo=UTC))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("update bip_version set published_at = '2001-01-01'")


def test_b12_exclusion_says_what_why_who_and_for_whom(client, write):
    """Art. 8 ust. 5."""
    told = {
        "exclusion_scope": "nazwiska osób fizycznych",
        "exclusion_basis": "art. 5 ust. 2 ustawy",
        "exclusion_by": "Starosta Łaski",
        "exclusion_interest": "osób fizycznych",
    }
    version = write(**told)
    for address in (f"/bip/{version.article_id}/", "/bip/wylaczenia-jawnosci/"):
        text = look(client, address).get_text()
        assert all(words in text for words in told.values())
    assert "Wyłączenie jawności" not in look(client, f"/bip/{write().article_id}/").find("main").get_text()


def test_b13_how_to_get_what_is_not_here(client, menu):
    """Art. 8 ust. 3: linked from every page."""
    for address in PAGES:
        assert look(client, address).select_one('nav a[href="/bip/jak-uzyskac-informacje/"]'), address
    text = look(client, "/bip/jak-uzyskac-informacje/").get_text()
    assert "14 dni" in text and "Nie musisz podawać powodu" in text


def test_b14_every_change_is_noted(write, editor):
    """§ 16 ust. 1."""
    write()
    noted = list(LogEntry.objects.filter(kind=LogEntry.Kind.CHANGE).values_list("verb", "by_name"))
    assert ("bip.article.publish", editor.name) in noted and ("bip.draft.write", editor.name) in noted


def test_b14_refused_visits_are_noted(client, person, menu):
    """§ 16 ust. 2: a clerk without the right, and a stranger who sends something."""
    answer = client.post("/biurko/bip/nowa/", {"title": "x"})
    assert answer.status_code == 302
    person("stazysta", "clerk")
    assert client.get("/biurko/bip/nowa/").status_code == 403
    assert client.get("/biurko/bip/nowa/").status_code == 403
    refused = list(
        LogEntry.objects.filter(kind=LogEntry.Kind.REFUSED).values_list("by_name", "address", "ip")
    )
    assert refused == [
        ("Ewa Redakcyjna", "/biurko/bip/nowa/", "127.0.0.1"),
        ("", "/biurko/bip/nowa/", "127.0.0.1"),
    ]


def test_b14_failed_sign_in_of_an_editor_is_noted(client, robot, now, menu):
    """§ 16 ust. 2: a wrong password on an editor's account; a clerk's own affair is not the bulletin's."""
    staff(robot, now, "redaktorka", ["bip_editor"])
    staff(robot, now, "zwykla", ["clerk"])
    for login in ("redaktorka", "zwykla", "nikt-taki"):
        client.post("/konto/logowanie/", {"login": login, "password": "zle-haslo-2026"})
    outbox.deliver_waiting(now=timezone.now())
    (entry,) = LogEntry.objects.filter(kind=LogEntry.Kind.SIGN_IN)
    assert "Ewa Redakcyjna" in entry.text and "zle-haslo" not in entry.text


def test_b14_the_log_cannot_be_changed(write, robot, now):
    """UPDATE, DELETE and TRUNCATE are refused by the database; the hour is its own."""
    write()
    note_attempt(kind=LogEntry.Kind.REFUSED, text="x", by=ANONYMOUS, now=now)
    check_day(day=timezone.localdate(), remarks="", by=robot, now=now, today=timezone.localdate())
    for rows in (LogEntry, LogCheck, Change):
        assert rows.objects.exists()
        field = {"LogCheck": "remarks", "Change": "note"}.get(rows.__name__, "text")
        for deed in (
            lambda r=rows, f=field: r.objects.update(**{f: "inny"}),
            lambda r=rows: r.objects.all().delete(),
        ):
            with pytest.raises(DatabaseError), transaction.atomic():
                deed()
    assert abs(LogEntry.objects.first().at - datetime.now(UTC)) < timedelta(minutes=1)


def test_b15_daily_check_is_signed_and_a_missing_day_is_red(client, person, write):
    """§ 16 ust. 3."""
    write()
    user = person("admin", "operator")
    today = timezone.localdate()
    answer = client.post(f"/biurko/bip/dziennik/{today}/", {"remarks": "Wszystko w porządku"})
    assert answer.status_code == 302
    client.post(f"/biurko/bip/dziennik/{today}/", {"remarks": "drugi raz"})
    (check,) = LogCheck.objects.all()
    assert (check.day, check.by_id, check.remarks) == (today, user.pk, "Wszystko w porządku")
    assert check.changes == 2
    text = look(client, "/biurko/bip/dziennik/").find("main").get_text()
    assert "sprawdzono" in text and "Ewa Redakcyjna" in text
    later = today + timedelta(days=10)
    assert len(unchecked(later)) >= 5 and today not in unchecked(later)


def test_b16_editors_have_a_second_step_and_the_server_its_guards(client, person, menu):
    """§ 17, § 19: required in production; the state page says how it is here."""
    production = (Path(project.ROOT) / "src/config/settings/prod.py").read_text("utf-8")
    assert "STAFF_MFA_REQUIRED = True" in production
    assert client.get("/bip/")["Content-Security-Policy"]
    person("admin", "operator")
    assert "Drugi składnik" in look(client, "/biurko/bip/stan/").get_text()


def test_b17_age_of_the_backup_is_shown(client, person, menu, settings, tmp_path):
    """§ 18: at least every 24 hours."""
    settings.BACKUP_MARK = tmp_path / "last-backup"
    now = timezone.now()
    assert operations.backup_age(now) is None
    settings.BACKUP_MARK.touch()
    assert operations.backup_age(timezone.now()) < timedelta(minutes=1)
    person("admin", "operator")
    assert "Ostatnia kopia: 0 godzin temu" in look(client, "/biurko/bip/stan/").get_text()
    old = time.time() - 30 * 3600
    os.utime(settings.BACKUP_MARK, (old, old))
    lines = {what: is_well for what, _, is_well, _ in state.lines(timezone.now(), timezone.localdate())}
    assert not lines["Kopie nie rzadziej niż co 24 godziny"]
    text = look(client, reverse("system")).get_text()
    assert "Ostatnia kopia zapasowa" in text and "30 godzin temu" in text


def test_b18_a_failure_is_seen_and_mended_by_a_written_way(client, person, menu):
    """§ 21 pkt 2: what does not work is named; how to bring it back is written down."""
    assert client.get("/livez").status_code == 200
    assert (Path(project.ROOT) / "docs/operations/backup.md").exists()
    person("admin", "operator")
    assert "Awaria usuwana w 24 godziny" in look(client, "/biurko/bip/stan/").get_text()


def test_b19_no_advertising_and_abbreviations_explained(client, write):
    """Nothing of strangers on a page; the glossary is in the menu and knows the words we use."""
    for address in (*PAGES, f"/bip/{write().article_id}/"):
        page = look(client, address)
        for one in page.select("script[src], img[src], iframe[src], link[rel=stylesheet]"):
            assert (one.get("src") or one.get("href")).startswith("/"), address
        assert page.select_one('nav a[href="/bip/skroty/"]')
    text = look(client, "/bip/skroty/").get_text()
    for short in ("BIP", "RODO", "KPA", "CRU", "RIO"):
        assert short in text


def test_b20_rests_on_a_database(write):
    """§ 4: gathered, ordered, brought up to date and shown from tables."""
    write()
    assert {"bip_version", "bip_section", "bip_registerversion"} <= set(
        connection.introspection.table_names()
    )


def test_b21_the_day_of_reporting_is_shown(client, person, menu, settings):
    """Art. 9 ust. 4."""
    person("redaktorka", "bip_editor")
    settings.BIP_REPORTED_AT = ""
    assert "Nie wpisano dnia zgłoszenia" in look(client, "/biurko/bip/stan/").get_text()
    settings.BIP_REPORTED_AT = "2026-11-02"
    assert "Zgłoszono: 2 listopada 2026" in look(client, "/biurko/bip/stan/").get_text()


def test_b22_logs_are_kept_at_least_two_years(settings):
    """KRI § 20-21: the setting says so, and nothing of ours can take a row of the log away."""
    assert settings.LOG_YEARS >= 2
    with connection.cursor() as cursor:
        cursor.execute(
            "select event_object_table from information_schema.triggers where event_manipulation = 'DELETE'"
        )
        kept = {row[0] for row in cursor.fetchall()}
    assert {"bip_logentry", "bip_logcheck", "bip_change", "bip_version", "audit_auditrow"} <= kept
    assert RegisterVersion._meta.db_table in kept


def test_every_requirement_has_its_test():
    """The county's own list, where it lies beside the checkout."""
    file = SHARED / "requirements.json"
    if not file.exists():
        pytest.skip("the county's list of requirements does not lie beside this checkout")
    wanted = {one["id"].lower() for one in json.loads(file.read_text("utf-8"))}
    tested = {
        part for name in globals() if name.startswith("test_b") for part in name.split("_") if part[:1] == "b"
    }
    assert wanted - tested == set()


def test_menu_is_loaded_with_registers(menu):
    assert api.section_id("petycje")
