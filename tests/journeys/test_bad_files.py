"""Bad files through the real forms: each is named in plain words, what was typed stays, nothing of it is kept."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.ground.files import attack_files
from tests.journeys import resident
from tests.journeys.clamd import SIGNATURE, Clamd
from tests.journeys.papers import a_pdf
from tests.journeys.stack import Stack
from tests.journeys.visitors import People, press

ENGLISH = re.compile(r"\b(file|type|invalid|error|size|upload|traceback)\b", re.I)
MEGABYTE = 1024 * 1024
QUESTION = "Pytanie, które ma zostać na stronie."


def _of(group: dict[str, bytes], name: str) -> tuple[str, bytes]:
    return name, group[name]


# What is wrong -> (name and content, words that must be said of it)
BAD: dict[str, tuple[Callable[[], tuple[str, bytes]], str]] = {
    "oversized": (lambda: ("plan.pdf", a_pdf("Plan") + b"\n" * (21 * MEGABYTE)), "najwyżej|większy|za duży"),
    "a picture named as a PDF": (lambda: _of(attack_files.polyglots(), "jpg.pdf"), "PDF"),
    "a page named as a picture": (lambda: _of(attack_files.polyglots(), "strona.jpg"), "JPG|JPEG"),
    "a program named as a PDF": (lambda: _of(attack_files.polyglots(), "udaje.pdf.exe"), "nie przyjmujemy"),
    "encrypted PDF": (lambda: _of(attack_files.encrypted_files(), "z-hasłem.pdf"), "hasł"),
    "encrypted office file": (lambda: _of(attack_files.encrypted_files(), "z-hasłem.odt"), "hasł"),
    "PDF and archive at once": (
        lambda: _of(attack_files.polyglots(), "archiwum-na-końcu.pdf"),
        "ukryt|dodatkow",
    ),
    "PDF and page at once": (
        lambda: _of(attack_files.polyglots(), "strona-w-nagłówku.pdf"),
        "ukryt|dodatkow|PDF",
    ),
    "PDF that runs something": (lambda: _of(attack_files.active_pdfs(), "skrypt.pdf"), "skrypt|program"),
    "archive bomb": (lambda: _of(attack_files.zip_attacks(), "bomba.zip"), "rozpakow|archiwum"),
}


class Traces:
    """All that a file can leave behind."""

    ROWS = (
        "select (select count(*) from files_file), (select count(*) from files_blob),"
        " (select count(*) from eboi_draftfile), (select count(*) from eod_letter)"
    )

    def __init__(self, stack: Stack) -> None:
        self._stack = stack
        self.before = self.now()

    def now(self) -> tuple[object, ...]:
        var = self._stack.house.var
        lying = sorted(path.name for path in (var / "quarantine").rglob("*") if path.is_file())
        kept = {
            path.name for path in (var / "storage").rglob("*") if path.is_file() and "blobs" in path.parts
        }
        return (*self._stack.ask(self.ROWS), lying, kept)

    def none(self) -> None:
        assert self.now() == self.before


def _offer(page, folder: Path, name: str, content: bytes) -> None:
    """Choose the file in the form, as from a disk."""
    path = folder / name
    path.write_bytes(content)
    page.locator("input[type=file]").set_input_files(str(path))


def _told(page, name: str) -> str:
    """What the summary of errors says of the file: in Polish, by its name, and it is where the reader looks."""
    summary = page.locator(".govuk-error-summary")
    summary.wait_for()
    said = summary.inner_text()
    assert name in said, said
    assert not ENGLISH.search(said.replace(name, "")), said
    assert page.evaluate("document.activeElement.closest('.govuk-error-summary') !== null")
    return said


@pytest.mark.parametrize("what", BAD)
def test_a_resident_is_told_and_loses_nothing(
    people: People, stack: Stack, tmp_path: Path, what: str
) -> None:
    people.expect("422")
    make, words = BAD[what]
    name, content = make()
    page = people.come(width=390)
    resident.begin(page)
    page.locator("[name=zakres]").fill(QUESTION)
    traces = Traces(stack)
    _offer(page, tmp_path, name, content)
    press(page, "Dalej")
    said = _told(page, name)
    assert re.search(words, said, re.I), said
    assert page.locator("[name=zakres]").input_value() == QUESTION
    traces.none()
    # The form can be gone on with, without the file or with a good one.
    _offer(page, tmp_path, "dobry.pdf", a_pdf("Good", what))
    press(page, "Dalej")
    page.wait_for_url(lambda address: "krok/" in address and "pytanie" not in address)
    assert stack.one("select count(*) from eboi_draftfile where name = 'dobry.pdf'") >= 1


def test_a_good_file_beside_a_bad_one_is_kept(people: People, stack: Stack, tmp_path: Path) -> None:
    people.expect("422")
    page = people.come(width=390)
    resident.begin(page)
    page.locator("[name=zakres]").fill(QUESTION)
    (tmp_path / "obok.pdf").write_bytes(a_pdf("Beside"))
    (tmp_path / "obraz.jpg").write_bytes(attack_files.PAGE)
    page.locator("input[type=file]").set_input_files(
        [str(tmp_path / "obok.pdf"), str(tmp_path / "obraz.jpg")]
    )
    press(page, "Dalej")
    _told(page, "obraz.jpg")
    assert page.locator("main").get_by_text("obok.pdf").count() >= 1
    assert page.locator("main li", has_text="obraz.jpg").count() <= 1


@pytest.mark.parametrize("what", ["a picture named as a PDF", "PDF and archive at once", "archive bomb"])
def test_the_registry_is_told_and_loses_nothing(
    people: People, stack: Stack, tmp_path: Path, what: str
) -> None:
    people.expect("422")
    name, content = BAD[what][0]()
    page = people.come("kancelaria")
    page.goto("/biurko/pisma/nowe/")
    typed = {
        "sender_name": "Jan Próbny",
        "town": "Łask",
        "subject": "Podanie",
        "body": "Uwagi, które zostają",
    }
    for field, value in typed.items():
        page.locator(f"[name={field}]").fill(value)
    traces = Traces(stack)
    _offer(page, tmp_path, name, content)
    press(page, "Zarejestruj")
    _told(page, name)
    assert {field: page.locator(f"[name={field}]").input_value() for field in typed} == typed
    traces.none()


@pytest.fixture
def scanned(stack: Stack, tmp_path: Path) -> Iterator[Clamd]:
    """The web server, started again with a scanner."""
    scanner = Clamd(tmp_path / "clamd")
    stack.kill("web")
    stack.start("web", POWIAT_CLAMD=scanner.address)
    yield scanner
    scanner.close()
    stack.kill("web")
    stack.start("web")


def test_an_infected_file_is_refused_and_so_is_any_while_the_scanner_is_silent(
    people: People, stack: Stack, tmp_path: Path, scanned: Clamd
) -> None:
    people.expect("422")
    page = people.come(width=390)
    resident.begin(page)
    page.locator("[name=zakres]").fill(QUESTION)
    traces = Traces(stack)
    _offer(page, tmp_path, "faktura.txt", attack_files.EICAR)
    press(page, "Dalej")
    said = _told(page, "faktura.txt")
    assert "zainfekowany" in said and SIGNATURE in said
    assert page.locator("[name=zakres]").input_value() == QUESTION
    scanned.close()
    _offer(page, tmp_path, "czysty.txt", "Zwykły tekst.".encode())
    press(page, "Dalej")
    said = _told(page, "czysty.txt")
    assert "nie można teraz sprawdzić" in said and "Spróbuj ponownie" in said
    assert page.locator("[name=zakres]").input_value() == QUESTION
    traces.none()
