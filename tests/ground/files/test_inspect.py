"""Judging files: honest ones pass with the right type, every attack is refused in plain Polish, at once."""

import re
import resource
import time
from io import BytesIO

import pytest

from powiat.ground.files import api as files
from powiat.ground.files.data import DEFAULT, DELIVERED, Limits, RejectedFile
from powiat.ground.files.domain.inspect import inspect
from powiat.ground.files.domain.kinds import KINDS, extension_of
from powiat.ground.files.models import Blob, File
from tests.ground.files.attack_files import (
    active_pdfs,
    encrypted_files,
    mail_attacks,
    office_attacks,
    pdf_with_attachment,
    pixel_floods,
    polyglots,
    zip_attacks,
)
from tests.ground.files.attack_xml import xml_attacks
from tests.ground.files.honest_files import honest_files, make_pdf, make_picture

HONEST = honest_files()
GROUPS = {
    "zip": zip_attacks(),
    "polyglot": polyglots(),
    "flood": pixel_floods(),
    "active": active_pdfs(),
    "encrypted": encrypted_files(),
    "office": office_attacks(),
    "mail": mail_attacks(),
    "xml": {f"{name}.xml": content for name, content in xml_attacks().items()},
}
ATTACKS = [(group, name) for group, members in GROUPS.items() for name in members]


@pytest.mark.parametrize("name", sorted(HONEST))
def test_an_honest_file_is_taken_with_its_type(name):
    found = inspect(BytesIO(HONEST[name]), name, len(HONEST[name]), DEFAULT)
    assert found.mime == KINDS[extension_of(name)].mime


def test_pages_are_counted():
    assert inspect(BytesIO(HONEST["wniosek.pdf"]), "a.pdf", 1, DEFAULT).pages == 2
    assert inspect(BytesIO(HONEST["skan.tif"]), "a.tif", 1, DEFAULT).pages == 3


@pytest.mark.parametrize(("group", "name"), ATTACKS, ids=lambda value: value)
def test_an_attack_is_refused_at_once_with_one_sentence(group, name):
    content = GROUPS[group][name]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.perf_counter()
    with pytest.raises(RejectedFile) as refusal:
        inspect(BytesIO(content), name, len(content), DEFAULT)
    assert time.perf_counter() - begun < (0.2 if group == "xml" else 1.0)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100 * 1024
    message = refusal.value.message
    assert message.endswith(".") and "„" in message and not re.search(r"[A-Z][a-z]+Error|None|\{", message)


def test_the_attack_sets_are_whole():
    assert len(GROUPS["zip"]) == 15
    assert len(GROUPS["polyglot"]) >= 40
    assert len(GROUPS["xml"]) == 12


@pytest.mark.django_db
@pytest.mark.parametrize(("group", "name"), ATTACKS, ids=lambda value: value)
def test_nothing_of_an_attack_stays(group, name, robot, now, lying):
    with pytest.raises(RejectedFile):
        files.store(content=GROUPS[group][name], name=name, by=robot, now=now)
    assert lying() == [] and not File.objects.exists() and not Blob.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(HONEST))
def test_an_honest_file_is_stored_unchanged(name, robot, now):
    file = files.store(content=HONEST[name], name=name, by=robot, now=now)
    assert files.read(file.id) == HONEST[name] and file.name == name


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("z-hasłem.pdf", "Plik „z-hasłem.pdf” jest zaszyfrowany. Zapisz go bez hasła i dodaj ponownie."),
        ("z-hasłem.docx", "Plik „z-hasłem.docx” jest zaszyfrowany. Zapisz go bez hasła i dodaj ponownie."),
        ("z-hasłem.odt", "Plik „z-hasłem.odt” jest zaszyfrowany. Zapisz go bez hasła i dodaj ponownie."),
    ],
)
def test_a_password_is_named_as_the_reason(name, message):
    content = GROUPS["encrypted"][name]
    with pytest.raises(RejectedFile) as refusal:
        inspect(BytesIO(content), name, len(content), DEFAULT)
    assert refusal.value.message == message


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("stary.doc", "Zapisz go jako DOCX, ODT albo PDF"),
        ("makra.docm", "bez makr"),
        ("foto.heic", "Zapisz zdjęcie jako JPG"),
        ("coś.xyz", "Przyjmujemy pliki: PDF, JPG"),
        ("bez", "nie ma rozszerzenia"),
        ("pusty.pdf", "jest pusty"),
    ],
)
def test_a_refusal_says_what_to_do(name, advice):
    with pytest.raises(RejectedFile, match=advice):
        inspect(BytesIO(b""), name, 0, DEFAULT)


@pytest.mark.parametrize(
    ("name", "really"),
    [
        ("pdf.jpg", "zawiera dokument PDF"),
        ("png.jpg", "zawiera obraz PNG"),
        ("jpg.pdf", "zawiera obraz JPG"),
        ("program.pdf", "zawiera program"),
    ],
)
def test_a_wrong_extension_is_told_with_the_right_one(name, really):
    content = GROUPS["polyglot"][name]
    with pytest.raises(RejectedFile, match=really):
        inspect(BytesIO(content), name, len(content), DEFAULT)


def test_an_active_pdf_delivered_by_an_office_is_marked():
    for name, content in GROUPS["active"].items():
        marks = inspect(BytesIO(content), name, len(content), DELIVERED).marks
        assert set(marks) & {"script", "launch"}, name


def test_a_file_inside_a_pdf_is_marked():
    content = pdf_with_attachment()
    assert inspect(BytesIO(content), "faktura.pdf", len(content), DEFAULT).marks == ("attachments",)


def test_limits_narrow_the_list():
    only = Limits(extensions=frozenset({"pdf"}), max_pages=1)
    picture = make_picture("PNG")
    with pytest.raises(RejectedFile, match="Przyjmujemy pliki: PDF"):
        inspect(BytesIO(picture), "a.png", len(picture), only)
    with pytest.raises(RejectedFile, match="ma 2 stron"):
        inspect(BytesIO(make_pdf(2)), "a.pdf", 9, only)
