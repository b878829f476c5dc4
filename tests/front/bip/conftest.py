"""Hands for the bulletin's tests."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings as project
from weasyprint import HTML

from powiat.front.bip import api
from powiat.ground.files import api as files
from powiat.ground.kernel.actor import Actor

LETTER = """<html lang="pl"><head><title>Decyzja dla Jana Kowalskiego</title>
<meta name="author" content="Jan Kowalski"></head><body>
<h1>Decyzja dla Jana Kowalskiego</h1>
<p>Po rozpatrzeniu wniosku: <b>Jan Kowalski</b>, PESEL 44051401359, zamieszkały: ul. Leśna 12/3, 98-100 Łask,
tel. 601 222 333, e-mail jan.kowalski@example.com, zezwalam na zajęcie pasa drogowego.</p>
<p>{filler} Panu Janowi Kowalskiemu przysługuje odwołanie. Janowice leżą obok.</p>
<img alt="Zdjęcie Jana Kowalskiego" src="data:image/svg+xml,{picture}">
<p>Z upoważnienia starosty: Anna Urzędowa</p></body></html>"""
PICTURE = (
    "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='20'>"
    "<text y='15' font-size='10'>Jan Kowalski</text></svg>"
)
KNOWN = ("Jan Kowalski", "44051401359", "ul. Leśna 12/3", "601222333", "jan.kowalski@example.com")


@pytest.fixture(scope="session")
def decision_pdf() -> bytes:
    """A tagged decision with a party's data in the text, a picture, a bookmark and the metadata."""
    html = LETTER.format(picture=PICTURE, filler="Organ zważył, co następuje. " * 30)
    return HTML(string=html).write_pdf(pdf_variant="pdf/a-2a", pdf_tags=True)


@pytest.fixture
def menu(db) -> None:
    """The subject menu and the registers under it."""
    folder = Path(project.ROOT) / "standards" / "bip"
    api.load_menu(json.loads((folder / "menu.json").read_text("utf-8")))
    api.load_registers(json.loads((folder / "registers.json").read_text("utf-8")))


@pytest.fixture
def editor() -> Actor:
    """An editor of the bulletin."""
    return Actor(
        user_id=7, name="Ewa Redakcyjna", permissions=frozenset({"bip.article.write", "bip.article.publish"})
    )


@pytest.fixture
def write(menu, editor, now):
    """Writes and publishes an article; returns its version."""

    def make(**changes):
        told = {
            "section_id": api.section_id("komunikaty"),
            "title": "Zamknięcie mostu w Łasku",
            "body": "Most będzie zamknięty.\n\n## Objazd\n\n- ulicą **Leśną**\n- drogą wojewódzką",
            "author": "Piotr Drogowy, Wydział Komunikacji",
            "made_on": date(2026, 11, 20),
        }
        draft = api.write_draft(text=api.Text(**(told | changes)), by=editor, now=now)
        return api.publish_draft(draft_id=draft.pk, by=editor, now=now)

    return make


@pytest.fixture
def stored(db, decision_pdf, robot, now):
    """The decision in the store."""
    return files.store(content=decision_pdf, name="decyzja.pdf", by=robot, now=now)
