"""What a person sees: the list of commands, the doctor's findings, the accounts' table, a plain refusal."""

import io
import json
import sys

import pytest

from launcher import cluster, cluster_place, findings, main, packages, say, visitors
from launcher.commands import doctor, status, stop
from launcher.findings import Finding
from launcher.trouble import Trouble


def test_help_names_every_command(capsys):
    assert main.main([]) == 0
    told = capsys.readouterr().out
    for command in ("run", "stop", "status", "doctor", "test", "check", "bench", "demo reset", "standards"):
        assert f"  {command}" in told


@pytest.mark.parametrize("words", [["fly"], ["run", "--fast"], ["demo"], ["stop", "now"], ["bench"]])
def test_an_unknown_command_is_refused_in_both_languages(monkeypatch, house, capsys, words):
    monkeypatch.setattr(main.houses, "here", lambda: house)
    assert main.main(words) == 1
    told = capsys.readouterr().out
    assert "nie ma takiego polecenia" in told
    assert "there is no such command" in told


def test_a_house_that_is_down_says_so(house, capsys):
    assert status.status(house) == 3
    assert stop.stop(house) == 0
    assert "nie działa" in capsys.readouterr().out


def test_the_doctor_speaks_before_postgresql_and_its_account_are_there(house, monkeypatch, tmp_path):
    """On a bare machine he is the first one asked."""
    monkeypatch.setattr(cluster, "BINARIES", tmp_path / "nowhere")
    monkeypatch.setattr(cluster_place, "SERVICE_USER", "nobody-of-that-name")
    monkeypatch.setattr(packages, "missing", lambda wanted: ["postgresql-15"])
    monkeypatch.delenv("DATABASE_URL", raising=False)
    said = [finding.en for finding in findings.all_of(house)]
    assert "system packages are missing: postgresql-15." in said


def test_the_doctor_numbers_what_he_finds_and_puts_the_serious_first(house, monkeypatch, capsys):
    def look(house):
        yield Finding("rada.", "advice.", "zrób to", serious=False)
        yield Finding("usterka.", "fault.", "napraw to")

    def broken_look(house):
        raise Trouble("baza odmówiła.", "the database refused.", mend="zapytaj")
        yield

    monkeypatch.setattr(findings, "LOOKS", (look, broken_look))
    assert doctor.doctor(house) == 1
    told = capsys.readouterr().out
    assert told.index("1. ") < told.index("usterka") < told.index("2. ") < told.index("baza odmówiła")
    assert told.index("baza odmówiła") < told.index("3. ") < told.index("rada")
    assert "napraw to" in told


def test_advice_alone_is_no_failure(house, monkeypatch):
    monkeypatch.setattr(findings, "LOOKS", (lambda house: [Finding("rada.", "advice.", "x", serious=False)],))
    assert doctor.doctor(house) == 0


def test_an_untouched_checkout_has_findings_that_say_run(house):
    (house.root / "requirements").mkdir()
    for name in ("installer", "run", "build"):
        (house.root / "requirements" / f"{name}.txt").write_text("")
    assert [finding.mend for finding in findings.made_things(house)] == ["./powiat run"]


def test_the_accounts_are_a_table(house, capsys):
    rows = [
        {
            "login": "anna.zielna",
            "password": "haslo",
            "name": "Anna Zielna",
            "role": "kancelaria",
            "what": "rejestruje",
        }
    ]
    house.accounts.write_text(json.dumps(rows))
    visitors.welcome(house, 8010)
    told = capsys.readouterr().out
    assert "http://127.0.0.1:8010/biurko/" in told
    assert "anna.zielna" in told
    assert "rejestruje" in told


class _ClosedWindow(io.StringIO):
    def write(self, text: str) -> int:
        raise BrokenPipeError


def test_a_closed_window_does_not_bring_the_house_down(monkeypatch):
    monkeypatch.setattr(sys, "stdout", _ClosedWindow())
    say.say("słowo", "word")
    say.say("nikt nie słucha")
    sys.stdout.close()
