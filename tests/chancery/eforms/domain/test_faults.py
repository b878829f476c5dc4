"""A broken definition is told what is wrong with it."""

from copy import deepcopy

import pytest

from powiat.chancery.eforms.domain.faults import faults
from tests.chancery.eforms.bodies import EVERYTHING


def _broken(change):
    body = deepcopy(EVERYTHING)
    change(body)
    return faults(body)


def _field(body, step, place):
    return body["steps"][step]["fields"][place]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda b: b.pop("title"), "definicja: brakuje: title"),
        (lambda b: b.update(nowy=1), "definicja: nieznane klucze: nowy"),
        (lambda b: b.update(identity="x"), "identity: „x” nie jest jedną z wartości: none, email, login"),
        (lambda b: b.update(code="Zły kod"), "code: „Zły kod” nie pasuje do wzoru"),
        (lambda b: b.update(version="1"), "version: oczekiwano typu integer"),
        (lambda b: b.update(steps=[]), "steps: nie spełnia warunku minItems: 1"),
        (lambda b: b["schema"].update(required=3), "schema/required: to nie jest poprawny JSON Schema"),
        (lambda b: b["steps"][1].update(id="kto"), "krok „kto”: ten sam identyfikator mają dwa kroki"),
        (lambda b: b["schema"]["properties"].update(z={}), "schema: o „z” nie pyta żadne pole"),
        (lambda b: b["schema"].update(required=["uwagi"]), "schema: pole „uwagi” bywa ukryte"),
        (
            lambda b: _field(b, 0, 1).update(name="pesel"),
            "krok „kto”, pole „pesel”: ta nazwa jest już zajęta",
        ),
        (lambda b: _field(b, 0, 1).pop("label"), "krok „kto”, pole „imie”: brakuje etykiety"),
        (lambda b: _field(b, 0, 1).update(name="brak"), "krok „kto”, pole „brak”: nie ma go w schema"),
        (lambda b: _field(b, 0, 0).pop("text"), "krok „kto”, pole „wstep”: tekst informacyjny jest pusty"),
        (
            lambda b: b["schema"]["properties"].update(osoba={"$ref": "#/$defs/nic"}),
            "„$ref” wskazuje na nieznaną",
        ),
        (
            lambda b: b["schema"]["properties"].update(osoba={"type": "object"}),
            "powinna wskazywać #/$defs/party",
        ),
        (
            lambda b: b["schema"]["properties"]["imie"].pop("maxLength"),
            "tekst wymaga typu string i maxLength",
        ),
        (lambda b: b["schema"]["properties"]["imie"].update(pattern="("), "imie"),
        (lambda b: b["schema"]["properties"]["gmina"].update(enum=["x"]), "różnią się od „enum” w schema"),
        (lambda b: b["schema"]["properties"]["pojazdy"].pop("maxItems"), "grupa powtarzana wymaga"),
        (
            lambda b: _field(b, 0, 1).update(show_if={"==": [{"var": "uwagi"}, 1]}),
            "a to pole nie stoi wcześniej",
        ),
        (lambda b: _field(b, 0, 1).update(show_if={"method": [1, "x"]}), "nieznany operator „method”"),
        (lambda b: _field(b, 0, 1).update(show_if={"==": [1]}), "operator „==” wymaga 2 argumentów"),
        (lambda b: _field(b, 0, 1).update(show_if={"==": [1, 2], "!": 3}), "dokładnie jeden operator"),
        (lambda b: _field(b, 0, 1).update(show_if={"var": 3}), "„var” wymaga nazwy pola"),
        (lambda b: _field(b, 0, 1).update(show_if={"and": [{"!": [{"x": 1}]}]}), "nieznany operator „x”"),
    ],
)
def test_each_fault_is_named(change, words):
    found = _broken(change)
    assert any(words in one for one in found), found


@pytest.mark.parametrize("body", [None, 1, [], "x", {}])
def test_what_is_no_definition_at_all(body):
    assert faults(body)


def test_a_statement_must_be_agreed_to():
    def change(body):
        item = body["schema"]["properties"]["pojazdy"]["items"]["properties"]
        item["nowy"] = {"type": "boolean"}

    assert any("oświadczenie wymaga „const: true”" in one for one in _broken(change))
