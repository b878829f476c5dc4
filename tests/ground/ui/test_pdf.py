"""Paper: the PDF is tagged, Polish, self-contained and never calls out."""

import io
import subprocess

import pikepdf
import pytest
from django.template import engines
from weasyprint.urls import FatalURLFetchingError

from powiat.ground.ui import pdf


@pytest.fixture
def page(settings, tmp_path):
    """Writes a template that extends the print base."""
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]

    def write(main: str) -> str:
        (tmp_path / "proba.html").write_text(
            '{% extends "ui/pdf/base.html" %}{% block main %}' + main + "{% endblock %}"
        )
        return "proba.html"

    yield write
    engines.__dict__.pop("templates", None)


def test_tagged_polish_pdf_a_with_text_and_title(page, tmp_path):
    made = pdf.render(
        page("<h1>{{ title }}</h1><p>Zażółć gęślą jaźń {{ name }}</p>"),
        {"name": "<Ćma>", "verification": "Sprawdź dokument na stronie urzędu."},
        title="Próba druku",
    )
    with pikepdf.open(io.BytesIO(made)) as read:
        assert read.Root.Lang == "pl"
        assert read.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in read.Root
        assert read.docinfo["/Title"] == "Próba druku"
        with read.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "2"
            assert metadata["pdfaid:conformance"] == "A"
    (tmp_path / "proba.pdf").write_bytes(made)
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "proba.pdf", "-"], capture_output=True, check=True
    )
    text = text.stdout.decode()
    assert "Zażółć gęślą jaźń <Ćma>" in text
    assert "Starostwo Powiatowe w Łasku" in text
    assert "Strona 1 z 1" in text
    assert text.count("Sprawdź dokument na stronie urzędu.") == 1
    fonts = subprocess.run(
        ["pdffonts", tmp_path / "proba.pdf"], capture_output=True, check=True
    ).stdout.decode()
    for line in fonts.splitlines()[2:]:
        assert line.split()[-5] == "yes", f"font not embedded: {line}"


def test_enclosure_makes_pdf_a_3a(page):
    made = pdf.render(
        page("<h1>{{ title }}</h1>"),
        {},
        title="Z załącznikiem",
        attachments=[pdf.Enclosure("formularz.xml", b"<a/>", "Dane formularza")],
    )
    with pikepdf.open(io.BytesIO(made)) as read:
        assert read.attachments["formularz.xml"].get_file().read_bytes() == b"<a/>"
        with read.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "3"


@pytest.mark.parametrize(
    "address",
    [
        "http://198.51.100.1/x.png",
        "file:///etc/hostname",
        "static:///../../settings/base.py",
        "static://obcy/x.png",
    ],
)
def test_nothing_is_fetched_from_outside(page, address):
    with pytest.raises(FatalURLFetchingError):
        pdf.render(page(f'<img src="{address}" alt="">'), {}, title="x")
