"""The one check of answers: it never raises, is stable and lets no hidden field through."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from powiat.chancery.eforms.data import AnswerMeta
from powiat.chancery.eforms.domain import xml
from powiat.chancery.eforms.domain.cleaning import (
    clean_all,
    clean_step,
    next_step,
    previous_step,
    visible_fields,
)
from powiat.chancery.eforms.domain.definition import read
from powiat.chancery.eforms.domain.faults import faults
from powiat.chancery.eforms.domain.words import answer_text, summary
from tests.chancery.eforms.bodies import EVERYTHING, FULL_ANSWERS, GENERAL, INFORMATION, LETTER, STANDARDS

FORMS = [read(GENERAL), read(INFORMATION), read(EVERYTHING)]
JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.text(st.characters(categories=["Cs", "Cc", "Cf", "Lo", "Mn"]))
    | st.sampled_from(["person", "company", "poczta", "email", "strona", "tak", "44051401359", "5.3.2026"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
NAMES = sorted(
    {one.name for form in FORMS for one in form.fields}
    | {sub.name for form in FORMS for one in form.fields for sub in one.fields}
)
OBJECTS = st.dictionaries(
    st.sampled_from(NAMES), JUNK | st.dictionaries(st.sampled_from(NAMES), JUNK), max_size=14
)
ANSWERS = OBJECTS | st.dictionaries(st.sampled_from(NAMES), OBJECTS | st.lists(OBJECTS, max_size=3)) | JUNK


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(FORMS), ANSWERS)
def test_any_answers_pass_or_are_explained(form, answers):
    """No answers raise; what is clean stays the same when it is cleaned again; hidden fields are out."""
    cleaned = clean_all(form, answers)
    again = clean_all(form, cleaned.data)
    assert again.data == cleaned.data
    json.dumps(cleaned.data, ensure_ascii=False).encode()
    shown = {one.name for one in visible_fields(form, cleaned.data)}
    assert set(cleaned.data) <= shown
    assert "\x00" not in answer_text(form, cleaned.data)
    summary(form, cleaned.data)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(FORMS), ANSWERS)
def test_xml_gives_the_same_answers_back(form, answers):
    """XML round trip."""
    data = clean_all(form, answers).data
    assert xml.read_xml(xml.answer_xml(form, data, AnswerMeta())) == data


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_hostile_text_survives_the_whole_way(text):
    """NUL, lone surrogates and overrides fall out; the rest goes to XML and back unchanged."""
    data = clean_all(FORMS[0], {**LETTER, "tresc": "Proszę o odpowiedź. " + text}).data
    assert xml.read_xml(xml.answer_xml(FORMS[0], data, AnswerMeta())) == data
    data["tresc"].encode()


def test_a_whole_letter_is_clean():
    cleaned = clean_all(FORMS[0], LETTER)
    assert cleaned.errors == {}
    assert cleaned.data == LETTER


def test_everything_is_clean():
    cleaned = clean_all(FORMS[2], FULL_ANSWERS)
    assert cleaned.errors == {}
    assert cleaned.data == FULL_ANSWERS


def test_hidden_fields_do_not_leak():
    """A PESEL typed before „company” was chosen is not kept."""
    answers = {
        **FULL_ANSWERS,
        "osoba": {"kind": "company", "company": "Młyn sp. z o.o.", "pesel": "44051401359"},
    }
    assert clean_all(FORMS[2], answers).data["osoba"] == {"kind": "company", "company": "Młyn sp. z o.o."}
    answers = {"zakres": "Umowy zawarte w 2026 roku", "forma": "plik", "sposob": "strona", "email": "a@b.pl"}
    assert "email" not in clean_all(FORMS[1], answers).data


def test_steps_that_ask_nothing_are_passed_over():
    """The address is asked only when the answer goes by post."""
    by_page = {"zakres": "Umowy zawarte w 2026 roku", "forma": "plik", "sposob": "strona"}
    assert next_step(FORMS[1], by_page, "jak") == "kto"
    assert next_step(FORMS[1], {**by_page, "sposob": "poczta"}, "jak") == "adres"
    assert next_step(FORMS[1], {}) == "co"
    assert next_step(FORMS[1], by_page, "kto") is None
    assert previous_step(FORMS[1], by_page, "kto") == "jak"
    assert previous_step(FORMS[1], by_page) == "kto"
    assert previous_step(FORMS[1], by_page, "co") is None


def test_missing_answers_say_what_to_do():
    errors = clean_all(FORMS[0], {}).errors
    assert errors["temat"] == "Napisz w jednym zdaniu, czego dotyczy pismo"
    assert errors["nadawca-kind"] == "Wybierz, w czyim imieniu piszesz"
    assert errors["adres-postal_code"] == "Podaj kod pocztowy, na przykład 98-100"
    assert errors["oswiadczenie"] == "Zaznacz oświadczenie, aby wysłać pismo"


@pytest.mark.parametrize(
    ("change", "name", "words"),
    [
        (
            {"tresc": "x"},
            "tresc",
            "Napisz trochę więcej: Treść pisma – co najmniej 10\u00a0znaków, teraz 1\u00a0znak",
        ),
        ({"tresc": "ą" * 1_000_000}, "tresc", "Skróć tekst: Treść pisma – najwyżej 20\u00a0000\u00a0znaków"),
        ({"email": "jan@"}, "email", "Wpisz adres e-mail w postaci imie.nazwisko@domena.pl"),
        ({"telefon": "12"}, "telefon", "Wpisz numer telefonu, na przykład 600 100 200 albo +49 30 123456"),
        ({"rodzaj": "inny"}, "rodzaj", "Wybierz odpowiedź z listy: Co chcesz złożyć?"),
        ({"rodzaj": 7}, "rodzaj", "Wybierz odpowiedź z listy: Co chcesz złożyć?"),
        ({"odpowiedz": "edoreczenia"}, "ade", "Podaj adres do e-Doręczeń"),
        ({"odpowiedz": "edoreczenia", "ade": "AE"}, "ade", "Wpisz adres do e-Doręczeń w postaci AE:PL-"),
        (
            {"adres": {**LETTER["adres"], "postal_code": "9810"}},
            "adres-postal_code",
            "Wpisz kod pocztowy w postaci",
        ),
        ({"adres": "Łask"}, "adres", "Popraw pole: Adres do korespondencji"),
        ({"oswiadczenie": False}, "oswiadczenie", "Zaznacz oświadczenie"),
    ],
)
def test_wrong_answers_say_what_to_do(change, name, words):
    errors = clean_all(FORMS[0], {**LETTER, **change}).errors
    assert list(errors) == [name]
    assert errors[name].startswith(words)


def test_a_step_has_only_its_own_errors():
    assert set(clean_step(FORMS[0], "sprawa", {}).errors) == {"rodzaj", "temat", "tresc"}


def test_shipped_definitions_are_sound():
    for path in STANDARDS.glob("*/*.json"):
        assert faults(json.loads(path.read_text())) == []
    assert faults(EVERYTHING) == []


def test_xml_keeps_to_the_schema():
    """standards/eforms/answer-1.xsd."""
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(STANDARDS / "answer-1.xsd"))
    for form, answers in ((FORMS[0], LETTER), (FORMS[2], FULL_ANSWERS), (FORMS[1], {})):
        schema.assertValid(etree.fromstring(xml.answer_xml(form, answers, AnswerMeta(number="RPW/1/2026"))))
