"""The emergency package: the state's own samples, the simulator's variants, and packages made to hurt."""

import hashlib
import zipfile
from datetime import date, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest

from powiat.ground.gateways.api import RefusedPackage, read_epuap_package
from simulator.epuap import VARIANTS, make_package
from simulator.letters import BANNER
from tests.ground.files.attack_files import zip_attacks
from tests.ground.files.attack_xml import xml_attacks
from tests.ground.files.honest_files import make_zip

ZIPS = zip_attacks()
# These are harmful as attachments only: inside a package they are files that are no letters.
NO_HARM_HERE = {"program.zip", "matrioszka.zip"}


def read(name: str, sample):
    return read_epuap_package(sample(name))


def test_the_real_package_is_read(sample):
    content = sample("crwd/sample_package_1.zip")
    package = read_epuap_package(content)
    (document,) = package.documents
    raw = zipfile.ZipFile(BytesIO(content)).read("Pismo ogolne (ePUAP).xml")
    assert document.raw == raw and document.key == hashlib.sha256(raw).hexdigest()
    assert package.key == hashlib.sha256(content).hexdigest()
    assert (document.template, document.cid) == ("4566", "xofsdfgbsn567567deta@pfe")
    assert document.template_address == "http://crd.gov.pl/wzor/2017/10/24/4566/"
    assert document.stylesheet == "http://crd.gov.pl/wzor/2017/10/24/4566/styl.xsl"
    assert (document.title, document.kind, document.own_mark) == (
        "Tytuł Dokumentu 1",
        "wniosek",
        "1/2/3/4/5/2021",
    )
    assert document.created_on == date(2019, 5, 23) and document.town == "Miejscowosc Dokumentu"
    assert document.paragraphs[0].startswith("Dzień dobry, ta wiadomość została wygenerowana automatycznie")
    assert document.sender.kind == "institution" and document.sender.name == "Nazwa Instytucji Nadawcy 1"
    assert document.sender.address.town == "Miejscowość"
    assert document.signatures == () and document.is_letter


def test_attachments_of_the_real_letter_are_addresses(sample):
    (document,) = read("crwd/sample_package_1.zip", sample).documents
    assert [(one.name, one.mime) for one in document.attachments] == [
        ("Pismo ogolne (ePUAP).html", "text/html"),
        ("Pismo ogolne (ePUAP).xml", "text/xml"),
        ("styl_crd.gov.pl_wzor_2017_10_24_4566_.xsl", "text/xml"),
    ]
    assert {one.address for one in document.attachments} == {
        "https://epuap.gov.pl/file-download-servlet/DownloadServlet?fileId=12345"
    }
    assert all(one.content is None for one in document.attachments)


def test_the_descriptor_of_the_real_package_is_read_and_its_dangling_name_reported(sample):
    package = read("crwd/sample_package_1.zip", sample)
    told = package.documents[0].descriptor
    assert told.sent_at == datetime(2019, 5, 23, 14, 34, 19, 549000, ZoneInfo("Europe/Warsaw"))
    assert (told.subject_id, told.subject_kind, told.consent) == ("Identyfikator Podmiotu 1", "PP", True)
    assert (told.box_address, told.reply_address) == ("Adres Skrytki 1", "Adres Odpowiedzi 1")
    assert len(package.warnings) == 1
    assert "Deskryptor wskazuje plik „Nazwa Pliku 1”, którego nie ma w paczce" in package.warnings[0]


def test_reading_twice_gives_the_same_keys(sample):
    one, two = read("crwd/sample_package_1.zip", sample), read("crwd/sample_package_1.zip", sample)
    assert one == two


def test_the_older_pattern_is_read(sample):
    letter = sample("examples/pismo_ogolne_1410_unsigned.xml")
    (document,) = read_epuap_package(make_zip({"pismo.xml": letter})).documents
    assert document.template == "1410" and document.kind == "wniosek"
    assert document.title == "Wniosek o wydanie wypisu z ewidencji gruntów"
    sender = document.sender
    assert (sender.kind, sender.name, sender.pesel) == ("person", "JAN TESTOWY", "44051401359")
    assert (sender.address, sender.email) == (None, "jan.testowy@example.invalid")
    assert document.addressees[0].address.street == "Południowa"
    (attachment,) = document.attachments
    assert (attachment.name, attachment.mime, attachment.address) == ("mapa.pdf", "application/pdf", "")
    assert attachment.content.startswith(b"%PDF-1.4")


@pytest.mark.parametrize("number", [*VARIANTS, 77, 123, 9999])
def test_every_package_of_the_simulator_is_read(number):
    content = make_package(number)
    assert content == make_package(number)
    package = read_epuap_package(content)
    for document in package.documents:
        assert document.template in ("4566", "1410") and document.title and document.sender
        assert document.paragraphs[-1] == BANNER and BANNER.encode() in document.raw
        assert document.descriptor.sent_at is not None
    assert len(package.documents) == (3 if number == 5 else 1)
    assert bool(package.warnings) is (number == 6)


def test_variants_show_what_they_promise():
    full = read_epuap_package(make_package(4)).documents[0]
    assert (
        full.template == "1410" and full.sender.pesel and full.sender.phone and full.sender.address.postcode
    )
    both = read_epuap_package(make_package(7)).documents[0]
    assert len(both.senders) == 2
    assert [bool(one.address) for one in both.attachments] == [False, True, True]
    assert both.attachments[0].content.startswith(b"%PDF")
    odd = read_epuap_package(make_package(8)).documents[0]
    assert odd.kind == "zawiadomienie" and odd.attachments[0].content is None
    assert odd.warnings == ("Załącznik „skan.pdf” jest uszkodzony: nie można odczytać jego treści.",)


def test_descriptors_are_matched_by_name_also_in_another_order():
    files = {entry.filename: b"" for entry in zipfile.ZipFile(BytesIO(make_package(5))).infolist()}
    with zipfile.ZipFile(BytesIO(make_package(5))) as archive:
        files = {name: archive.read(name) for name in files}
    turned = read_epuap_package(make_zip(dict(reversed(files.items()))))
    straight = read_epuap_package(make_package(5))
    assert {one.key: one.descriptor for one in turned.documents} == {
        one.key: one.descriptor for one in straight.documents
    }


LETTER = "<Dokument><TrescDokumentu><Tytul>T</Tytul></TrescDokumentu></Dokument>"


@pytest.mark.parametrize("name", sorted(set(ZIPS) - NO_HARM_HERE))
def test_a_harmful_archive_is_refused_whole(name):
    with pytest.raises(RefusedPackage, match=r"^Paczki z ePUAP nie można wczytać: archiwum .+\.$"):
        read_epuap_package(ZIPS[name])


@pytest.mark.parametrize("name", sorted(xml_attacks()))
@pytest.mark.parametrize("place", ["Deskryptor.xml", "pismo.xml"])
def test_harmful_xml_refuses_the_whole_package(name, place):
    parts = {"dobre.xml": LETTER, place: xml_attacks()[name]}
    with pytest.raises(RefusedPackage, match=rf"^Paczki z ePUAP nie można wczytać, plik „{place}”: .+\.$"):
        read_epuap_package(make_zip(parts))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "nie jest archiwum ZIP"),
        (b"%PDF-1.4", "nie jest archiwum ZIP"),
        (make_zip({}), "nie ma żadnego pisma"),
        (make_zip({"a.txt": "a"}), "nie ma żadnego pisma"),
        (make_zip({"a.xml": "<inne/>"}), "nie ma żadnego pisma"),
        (make_zip({"a.xml": "<Dokument>"}), "uszkodzony"),
    ],
)
def test_what_is_no_package_is_said_so(content, reason):
    with pytest.raises(RefusedPackage, match=reason):
        read_epuap_package(content)


def test_a_bare_letter_is_taken_with_warnings():
    package = read_epuap_package(make_zip({"a.xml": LETTER, "b.html": "<p>", "c.xml": "<inne/>"}))
    (document,) = package.documents
    assert document.title == "T" and document.sender is None
    assert document.warnings == (
        "Dokument nie podaje nadawcy.",
        "Pismo nie wskazuje wzoru z Centralnego Repozytorium Wzorów Dokumentów.",
    )
    assert [one.path for one in package.loose_files] == ["b.html", "c.xml"]
    assert len(package.warnings) == 2


def test_an_unknown_pattern_gives_all_its_texts():
    letter = (
        '<Dokument xmlns="http://crd.gov.pl/wzor/2024/01/02/9999/"><TrescDokumentu><Wnioskodawca><Cel>Budowa</Cel>'
        "<Uwagi>brak</Uwagi></Wnioskodawca><Zalaczniki><Zalacznik nazwaPliku='x' "
        "kodowanie='inne'/></Zalaczniki>"
        "</TrescDokumentu></Dokument>"
    )
    (document,) = read_epuap_package(make_zip({"a.xml": letter})).documents
    assert document.template == "9999" and document.paragraphs == ("Budowa", "brak")
    assert "ma nieznane kodowanie" in " ".join(document.warnings)


def test_the_sender_may_stand_in_the_descriptor_only():
    descriptor = (
        "<Dokumenty><Dokument><DanePodmiotu><TypOsoby>F</TypOsoby><ImieSkrot>Halina</ImieSkrot>"
        "<NazwiskoNazwa>Próbna</NazwiskoNazwa></DanePodmiotu><DataNadania>wczoraj</DataNadania>"
        ""
        "<NazwaPliku>a.xml</NazwaPliku></Dokument><Dokument><NazwaPliku>b.xml</NazwaPliku></Dokument></Dokumenty>"
    )
    package = read_epuap_package(make_zip({"Deskryptor.xml": descriptor, "a.xml": LETTER}))
    (document,) = package.documents
    assert (document.sender.kind, document.sender.name) == ("person", "Halina Próbna")
    assert "Daty nadania nie można odczytać („wczoraj”)." in document.warnings
    assert package.warnings == ("Deskryptor wskazuje plik „b.xml”, którego nie ma w paczce.",)


def test_the_same_letter_twice_is_told():
    package = read_epuap_package(make_zip({"a.xml": LETTER, "b.xml": LETTER}))
    assert "To samo pismo jest w paczce więcej niż raz." in package.warnings
    assert package.documents[0].key == package.documents[1].key
