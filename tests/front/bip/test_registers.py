"""Registers through one face: idempotent, versioned, narrowed, exported; rows are never changed."""

import csv
import io
import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from powiat.front.bip import api
from powiat.front.bip.domain.columns import Column, WrongRow, clean, shown
from powiat.front.bip.domain.cru import export, parse, rules_on
from powiat.front.bip.domain.declarations import has_secret_part
from powiat.front.bip.domain.petitions import summary
from powiat.front.bip.models import Change, RegisterRow, RegisterVersion
from powiat.front.bip.queries.registers import cru_rules
from powiat.ground.outbox import api as outbox
from powiat.ground.outbox.events import PublicRowReady, PublicRowWithdrawn
from powiat.ground.search import api as search

FIND = api.Entry(
    register="rzeczy-znalezione",
    key="RZ/1/2026",
    title="Rower miejski",
    values={
        "numer": "RZ/1/2026",
        "data_przyjecia": "2026-11-02",
        "kategoria": "rower",
        "opis": "Rower z koszykiem",
        "miejsce_znalezienia": "Kolumna",
        "stan": "czeka na właściciela",
    },
    dated_on=date(2026, 11, 2),
    source="wpisano ręcznie",
    author="Wydział Komunikacji",
)


@pytest.fixture
def keep(menu, editor, now):
    def make(entry=FIND, **changes):
        return api.publish_register_row(entry=replace(entry, **changes), by=editor, now=now)

    return make


@pytest.mark.django_db
def test_told_twice_is_kept_once_and_a_change_makes_a_version(keep):
    first = keep()
    assert keep().pk == first.pk
    second = keep(values={**FIND.values, "stan": "odebrana"}, note="Właściciel się zgłosił")
    assert (second.number, second.row_id) == (2, first.row_id)
    assert [one.kind for one in Change.objects.order_by("id")] == ["published", "corrected"]
    assert RegisterVersion.objects.get(pk=first.pk).values["stan"] == "czeka na właściciela"


@pytest.mark.django_db
def test_the_database_refuses_to_change_a_wording(keep):
    keep()
    for deed in (
        lambda: RegisterVersion.objects.update(title="inny"),
        lambda: RegisterVersion.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            deed()


@pytest.mark.django_db
def test_a_module_below_publishes_and_the_bulletin_hears(menu, now):
    """Offices cannot call up: their event becomes a row, and their second event takes it back."""
    told = PublicRowReady(
        "rzeczy-znalezione", "RZ/7", "Klucze", {**FIND.values, "kategoria": "klucze"}, FIND.dated_on, "moduł: 7",
        "Biuro rzeczy", now,
    )  # fmt: skip
    outbox.publish(told)
    outbox.publish(told)
    outbox.deliver_waiting(now=now)
    row = RegisterRow.objects.select_related("current").get(key="RZ/7")
    assert (row.current.number, row.current.entered_by, row.current.source) == (1, "Biuro rzeczy", "moduł: 7")
    outbox.publish(PublicRowWithdrawn("rzeczy-znalezione", "RZ/7", "Pomyłka", "Biuro rzeczy", now))
    outbox.deliver_waiting(now=now)
    row.refresh_from_db()
    assert row.withdrawn_why == "Pomyłka"


@pytest.mark.django_db
def test_public_page_filters_csv_and_json(client, keep):
    row = keep().row_id
    keep(
        key="RZ/2/2025",
        title="=Klucze",
        values={**FIND.values, "kategoria": "klucze"},
        dated_on=date(2025, 5, 1),
    )
    text = client.get("/bip/rejestry/rzeczy-znalezione/?rok=2026&kategoria=rower&q=koszyk").content.decode()
    assert "Rower miejski" in text and "Klucze" not in text
    assert "1&nbsp;pozycja" in text or "1\xa0pozycja" in text
    answer = client.get("/bip/rejestry/rzeczy-znalezione.csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
    assert [one["tytul"] for one in rows] == ["Rower miejski", "'=Klucze"]
    assert rows[0]["data_przyjecia"] == "2026-11-02"
    told = json.loads(client.get("/bip/rejestry/rzeczy-znalezione.json?rok=2026").content)
    assert [one["numer"] for one in told["pozycje"]] == ["RZ/1/2026"] and told["kolumny"]["opis"] == "Opis"
    page = client.get(f"/bip/rejestry/rzeczy-znalezione/{row}/").content.decode()
    assert "Metryczka" in page and "Wydział Komunikacji" in page
    assert search.find("koszyki", ("public",), kinds=("bip",)).total == 2


@pytest.mark.django_db
def test_history_is_told_in_words(client, keep):
    keep()
    row = keep(values={**FIND.values, "stan": "odebrana"}, note="Właściciel się zgłosił").row_id
    page = client.get(f"/bip/rejestry/rzeczy-znalezione/{row}/").content.decode()
    assert "Stan: było <del>czeka na właściciela</del>, jest <ins>odebrana</ins>" in page
    assert "Właściciel się zgłosił" in page


@pytest.mark.django_db
def test_withdrawn_row_says_why_and_leaves_the_lists(client, keep, editor, now):
    row = keep().row_id
    for _ in range(2):
        api.withdraw_register_row(register=FIND.register, key=FIND.key, reason="Pomyłka", by=editor, now=now)
    answer = client.get(f"/bip/rejestry/rzeczy-znalezione/{row}/")
    assert answer.status_code == 410 and "Pomyłka" in answer.content.decode()
    assert "Rower" not in client.get("/bip/rejestry/rzeczy-znalezione.csv").content.decode()
    assert Change.objects.filter(kind="withdrawn").count() == 1


PETITION = replace(
    FIND,
    register="petycje",
    key="P1",
    title="Petycja w sprawie ścieżki",
    values={
        "numer": "P1", "data_zlozenia": "2025-03-01", "skladajacy": "Jan Kowalski", "zgoda": False,
        "przedmiot": "ścieżka", "stan": "w toku",
    },
    dated_on=date(2025, 3, 1),
)  # fmt: skip


@pytest.mark.django_db
def test_petitioner_is_named_only_with_his_consent(client, keep):
    """Ustawa o petycjach art. 8 ust. 2; without consent the name is not even kept."""
    version = keep(PETITION)
    assert version.values["skladajacy"] == ""
    assert "Kowalski" not in client.get(f"/bip/rejestry/petycje/{version.row_id}/").content.decode()
    agreed = keep(PETITION, values={**PETITION.values, "zgoda": True})
    assert "Kowalski" in client.get(f"/bip/rejestry/petycje/{agreed.row_id}/").content.decode()


@pytest.mark.django_db
def test_yearly_summary_of_petitions(client, keep):
    """Ustawa o petycjach art. 14."""
    keep(PETITION)
    keep(PETITION, key="P2", values={**PETITION.values, "numer": "P2", "stan": "uwzględniona"})
    text = client.get("/bip/rejestry/petycje/zbiorcza/2025/").content.decode().replace("\xa0", " ")
    assert "2 petycje" in text and "uwzględniona: 1" in text and "30 czerwca 2026" in text
    assert client.get("/bip/rejestry/petycje/zbiorcza/1999/").status_code == 404


DECLARATION = replace(
    FIND,
    register="oswiadczenia-majatkowe",
    key="d1",
    title="Maria Jarzębowska, starosta",
    values={
        "osoba": "Maria Jarzębowska",
        "funkcja": "starosta",
        "rodzaj": "roczne",
        "data_zlozenia": "2026-04-30",
    },
    dated_on=date(2026, 4, 30),
)


@pytest.mark.django_db
def test_declarations_are_shown_for_six_years(client, keep):
    today = timezone.localdate()
    old = keep(DECLARATION, dated_on=today - timedelta(days=6 * 366))
    new = keep(DECLARATION, key="d2", dated_on=today - timedelta(days=5 * 366))
    base = "/bip/rejestry/oswiadczenia-majatkowe/"
    assert client.get(f"{base}{old.row_id}/").status_code == 410
    assert client.get(f"{base}{new.row_id}/").status_code == 200
    listed = client.get(f"{base[:-1]}.csv").content.decode()
    assert listed.count("Maria") == 2, "one row: its title and its person"


@pytest.mark.django_db
def test_the_secret_part_of_a_declaration_is_refused(keep, robot, now):
    from weasyprint import HTML

    from powiat.ground.files import api as files

    def pdf(text):
        content = HTML(string=f"<html lang='pl'><title>Oświadczenie</title><p>{text}</p></html>").write_pdf()
        return files.store(content=content, name="oswiadczenie.pdf", by=robot, now=now).id

    assert has_secret_part("CZĘŚĆ  B\nAdres zamieszkania") and not has_secret_part(
        "Część A. Dom o powierzchni"
    )
    with pytest.raises(WrongRow, match="część B"):
        keep(DECLARATION, file_id=pdf("CZĘŚĆ B. Adres: Leśna 4"))
    assert not RegisterRow.objects.filter(current__isnull=False).exists()
    assert keep(DECLARATION, file_id=pdf("CZĘŚĆ A. Dom")).number == 1


CONTRACT = {
    "numer": "1/2026", "data_zawarcia": "2026-07-02", "strony": "Powiat; Firma", "przedmiot": "sól", "wartosc": "10.00",
    "okres_od": "", "okres_do": "", "forma": "pisemna", "zrodlo_finansowania": "", "stan": "obowiązuje",
}  # fmt: skip


def test_contracts_go_into_the_file_by_rules_that_have_a_day():
    """CRU works since 1 July 2026; earlier and unwritten contracts stay out, and it is said why."""
    rules = cru_rules()
    assert rules_on(rules, date(2026, 6, 30)) is None
    assert not rules_on(rules, date(2026, 7, 1)).is_confirmed, (
        "typed from memory, to be confirmed by the office"
    )
    made = export(
        [
            CONTRACT,
            CONTRACT | {"numer": "0/2026", "data_zawarcia": "2026-06-30"},
            CONTRACT | {"numer": "2/2026", "forma": "inna"},
            CONTRACT | {"numer": "3/2026", "data_zawarcia": "2027-01-01"},
        ],
        rules,
        date(2026, 1, 1),
        date(2026, 12, 31),
    )
    (row,) = csv.DictReader(io.StringIO(made.content))
    assert row["numer_umowy"] == "1/2026"
    assert [(one.number, one.why) for one in made.left] == [
        ("0/2026", "zawarta, zanim zaczął działać CRU"),
        ("2/2026", "forma umowy (inna) nie podlega wpisowi"),
    ]


def test_a_new_rule_is_a_new_entry_with_its_day():
    told = {"basis": "x", "confirmed": True, "forms": ["inna"], "columns": [{"name": "a", "from": "numer"}]}
    rules = parse([{**told, "valid_from": "2026-07-01"}, {**told, "valid_from": "2028-01-01", "basis": "y"}])
    assert rules_on(rules, date(2027, 5, 5)).basis == "x" and rules_on(rules, date(2028, 1, 1)).basis == "y"


MONEY, DAY = Column("kwota", "Kwota", "money"), Column("dzien", "Dzień", "date", is_required=True)


@pytest.mark.parametrize(
    ("given_", "kept"), [("1 234,5", "1234.50"), ("12 zł", "12.00"), ("1\xa0000", "1000.00"), ("", "")]
)
def test_money_as_people_write_it(given_, kept):
    assert clean([MONEY, DAY], {"kwota": given_, "dzien": "2026-01-02"})["kwota"] == kept


@pytest.mark.parametrize("wrong", ["dużo", "1,2,3", "NaN", "1e99", "<script>"])
def test_wrong_money_is_told_in_words(wrong):
    with pytest.raises(WrongRow) as told:
        clean([MONEY, DAY], {"kwota": wrong, "dzien": "2026-13-02", "obca": 1})
    assert set(told.value.errors) == {"kwota", "dzien", "obca"}


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2, allow_nan=False))
def test_money_survives_keeping(amount):
    kept = clean([MONEY, DAY], {"kwota": str(amount), "dzien": date(2026, 1, 2)})
    assert clean([MONEY, DAY], kept) == kept
    assert shown(MONEY, kept["kwota"]).endswith("zł")


@given(
    st.lists(
        st.tuples(st.dates(date(2024, 1, 1), date(2026, 12, 31)), st.sampled_from(["w toku", "przekazana"]))
    )
)
def test_summary_counts_every_petition_of_the_year_once(rows):
    told = [{"data_zlozenia": day.isoformat(), "przedmiot": "x", "stan": state} for day, state in rows]
    total = sum(summary(told, year).total for year in (2024, 2025, 2026))
    assert total == len(rows)
    assert all(sum(n for _, n in summary(told, y).by_state) == summary(told, y).total for y in (2024, 2025))
