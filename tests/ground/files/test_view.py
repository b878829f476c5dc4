"""Views: pages drawn anew without what the camera wrote, words for the search, both made once."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from powiat.ground.files import api as files
from powiat.ground.files.data import NoPreview, Preview
from powiat.ground.files.queries import view
from tests.ground.files.honest_files import (
    SENTENCE,
    honest_files,
    make_pdf,
    make_photo,
    make_picture,
    make_scan,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def keep(robot, now):
    return lambda content, name: files.store(content=content, name=name, by=robot, now=now).id


def opened(picture: bytes) -> Image.Image:
    image = Image.open(BytesIO(picture))
    image.load()
    return image


def test_each_page_of_a_pdf_is_drawn(keep):
    file_id = keep(make_pdf(2), "a.pdf")
    one, two = files.preview(file_id, 1, 300), files.preview(file_id, 2, 300)
    assert opened(one).width == 320 and one != two
    with pytest.raises(NoPreview):
        files.preview(file_id, 3)
    with pytest.raises(NoPreview):
        files.preview(file_id, 0)


def test_a_photograph_is_turned_upright_and_bared(keep):
    picture = files.preview(keep(make_photo(), "a.jpg"), 1, 640)
    image = opened(picture)
    assert image.size == (40, 80)
    assert b"CANARY" not in picture and not image.getexif() and not image.info


@pytest.mark.parametrize("page", [1, 2, 3])
def test_each_page_of_a_scan_is_drawn(keep, page):
    assert opened(files.preview(keep(make_scan(3), "a.tif"), page)).size == (100, 140)


@pytest.mark.parametrize("form", ["PNG", "WEBP", "JPEG"])
def test_pictures_shrink_to_the_asked_width(keep, form):
    name = {"PNG": "a.png", "WEBP": "a.webp", "JPEG": "a.jpg"}[form]
    assert opened(files.preview(keep(make_picture(form, (2000, 1000)), name), 1, 300)).size == (320, 160)


def test_a_view_is_made_once(keep, settings, monkeypatch):
    file_id = keep(make_pdf(), "a.pdf")
    first = files.preview(file_id, 1, 200)
    settings.FILE_QUARANTINE = Path("/nonexistent")
    monkeypatch.setattr(view, "draw_apart", None)
    assert files.preview(file_id, 1, 200) == first


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("wniosek.pdf", "Wniosek 1\nWniosek 2"),
        ("podanie.docx", f"{SENTENCE}\nDrugi akapit"),
        ("podanie.odt", f"{SENTENCE}\nDrugi akapit"),
        ("tabela.ods", f"{SENTENCE}\nDrugi akapit"),
        ("tabela.xlsx", f"{SENTENCE}\n1234"),
        ("list.txt", SENTENCE),
        ("stary.txt", SENTENCE),
        ("szeroki.txt", SENTENCE),
        ("pismo.xml", SENTENCE),
        ("plan.png", ""),
        ("paczka.zip", ""),
    ],
)
def test_words_are_read(keep, name, words):
    file_id = keep(honest_files()[name], name)
    assert files.text(file_id) == words
    assert files.text(file_id) == words


def test_words_of_a_message_hold_its_headers(keep):
    words = files.text(keep(honest_files()["wiadomość.eml"], "a.eml"))
    assert "Pytanie" in words and SENTENCE in words


def test_how_a_file_is_looked_at(keep):
    honest = honest_files()
    assert files.look(keep(honest["wniosek.pdf"], "a.pdf")) == Preview("pages", pages=2)
    assert files.look(keep(honest["plan.png"], "a.png")) == Preview("pages", pages=1)
    assert files.look(keep(honest["podanie.odt"], "a.odt")) == Preview(
        "text", text=f"{SENTENCE}\nDrugi akapit"
    )
    assert files.look(keep(honest["paczka.zip"], "a.zip")) == Preview("none")
