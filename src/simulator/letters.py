"""Letters: fictional documents built like pismo ogólne (patterns 4566 and 1410), and their descriptor.

The structure is that of the official style sheets and of real packages; no text is taken from them.
"""

import base64
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

BANNER = "SYMULATOR - NIE JEST DOKUMENTEM URZĘDOWYM"
_CRD = "http://crd.gov.pl/xml/schematy"
META, STR = f"{_CRD}/meta/2009/11/16/", f"{_CRD}/struktura/2009/11/16/"
ADR, OSO, INST = f"{_CRD}/adres/2009/11/09/", f"{_CRD}/osoba/2009/11/16/", f"{_CRD}/instytucja/2009/11/16/"
PATTERNS = {
    "4566": "http://crd.gov.pl/wzor/2017/10/24/4566/",
    "1410": "http://crd.gov.pl/wzor/2013/12/12/1410/",
}

# Title, kind, paragraphs.
TOPICS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Wniosek o wydanie wypisu i wyrysu z ewidencji gruntów",
        "wniosek",
        ("Proszę o wydanie wypisu i wyrysu dla działki nr 123/4 w obrębie Okup Wielki, gmina Łask.",),
    ),
    (
        "Prośba o udostępnienie dokumentacji drogi powiatowej",
        "wniosek",
        ("W związku z przebudową skrzyżowania proszę o kopię projektu drogi Sędziejowice – Marzenin.",),
    ),
    (
        "Przekazanie według właściwości",
        "wniosek",
        ("W załączeniu przekazujemy podanie mieszkańca zgodnie z właściwością.", "Znak: OR.123.45.2026"),
    ),
    (
        "Skarga na oznakowanie drogi",
        "skarga",
        ("Od dwóch miesięcy przy szkole w Widawie brakuje znaku ograniczenia prędkości.",),
    ),
    (
        "Zgłoszenie zbycia pojazdu",
        "wniosek",
        ("Zawiadamiam o sprzedaży samochodu osobowego o numerze rejestracyjnym ELA 0000X.",),
    ),
    (
        "Petycja w sprawie chodnika",
        "petycja",
        (
            "Mieszkańcy ulicy Klonowej w Buczku wnoszą o budowę chodnika.",
            "Pod petycją podpisało się 41 osób.",
        ),
    ),
    (
        "Wniosek o zajęcie pasa drogowego",
        "wniosek",
        ("Proszę o zgodę na zajęcie pasa drogowego w Wodzieradach w dniach 12–14 października.",),
    ),
    (
        "Zawiadomienie o rozpoczęciu robót geodezyjnych",
        "inne pismo",
        ("Zawiadamiam o przystąpieniu do wznowienia znaków granicznych działki 55/2.",),
    ),
)
LINKED = (("Pismo ogolne (ePUAP).html", "text/html"), ("mapa.pdf", "application/pdf"))
_FIRST = ("Halina", "Zenon", "Bożena", "Wiesław", "Łucja", "Świętosław", "Grażyna", "Mieczysław")
_LAST = ("Próbna", "Zmyślona", "Przykładna", "Testowicz", "Niebywalska", "Wymyślak", "Makieta", "Wzorcowicz")
_OFFICES = (
    "Urząd Gminy Nibylas",
    "Zarząd Dróg Zmyślonych",
    "Nadleśnictwo Makieta",
    "Fundacja Próba Generalna",
)
_TOWNS = (("98-100", "Łask"), ("98-160", "Sędziejowice"), ("98-170", "Widawa"), ("98-113", "Buczek"))
_STREETS = ("Klonowa", "Przykładowa", "Brzozowa", "Zmyślona")


@dataclass(frozen=True, slots=True)
class Sender:
    """A fictional sender."""

    name: str
    first_name: str = ""
    pesel: str = ""
    nip: str = ""
    phone: str = ""
    email: str = ""
    street: str = ""
    building: str = ""
    postcode: str = ""
    town: str = ""

    @property
    def is_person(self) -> bool:
        """People have a first name."""
        return bool(self.first_name)


@dataclass(frozen=True, slots=True)
class AttachmentPlan:
    """An attachment: its bytes, or the address from which it is given out."""

    name: str
    mime: str
    content: bytes = b""
    address: str = ""
    is_broken: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What a letter will be."""

    pattern: str
    topic: tuple[str, str, tuple[str, ...]]
    senders: tuple[Sender, ...]
    sent_at: datetime
    number: int
    attachments: tuple[AttachmentPlan, ...] = ()
    own_words: str = ""


def sender(chance: random.Random, *, by_institution: bool, is_full: bool) -> Sender:
    """Somebody who does not exist. The PESEL is the one used in textbooks."""
    postcode, town = chance.choice(_TOWNS)
    place = {
        "street": chance.choice(_STREETS),
        "building": str(chance.randint(1, 90)),
        "postcode": postcode,
        "town": town,
    }
    if by_institution:
        return Sender(chance.choice(_OFFICES), nip="1234563218", email="urzad@example.invalid", **place)
    first, last = chance.choice(_FIRST), chance.choice(_LAST)
    contact = {"pesel": "44051401359", "phone": "+48 600 000 000"} if is_full else {}
    return Sender(last, first, email=f"osoba{chance.randint(1, 999)}@example.invalid", **contact, **place)


def make_letter(plan: Plan) -> bytes:
    """The document, with its style sheet named before the root as ePUAP does."""
    own = PATTERNS[plan.pattern]
    root = etree.Element(
        f"{{{own}}}Dokument",
        nsmap={"wnio": own, "meta": META, "str": STR, "adr": ADR, "oso": OSO, "inst": INST},
    )
    root.append(etree.Comment(f" {BANNER} "))
    described = etree.SubElement(root, f"{{{own}}}OpisDokumentu")
    if plan.pattern == "4566":
        _add(described, STR, "CID", f"symulator{plan.number:08}@pfe")
        _add(described, META, "OpisDokumentu", "Wzór pisma ogólnego")
    else:
        _date(described, plan.sent_at)
    data = etree.SubElement(root, f"{{{own}}}DaneDokumentu")
    if plan.pattern == "1410":
        _add(
            etree.SubElement(data, f"{{{STR}}}Naglowek"),
            STR,
            "NazwaDokumentu",
            "Pismo ogólne do podmiotu publicznego",
        )
    _date(data, plan.sent_at)
    addressee = Sender(
        "Starostwo Powiatowe w Łasku", street="Południowa", building="1", postcode="98-100", town="Łask"
    )
    _people(data, "Adresaci", (addressee,))
    _people(data, "Nadawcy", plan.senders)
    _content(root, own, plan)
    style = etree.ProcessingInstruction("xml-stylesheet", f'type="text/xsl" href="{own}styl.xsl"')
    root.addprevious(style)
    content: bytes = etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8")
    return content


def _add(parent: etree._Element, space: str, name: str, text: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{space}}}{name}" if space else name)
    element.text = text
    return element


def _date(parent: etree._Element, when: datetime) -> None:
    data = etree.SubElement(parent, f"{{{META}}}Data", typDaty="stworzony")
    _add(data, META, "Czas", when.date().isoformat())


def _people(parent: etree._Element, name: str, people: Sequence[Sender]) -> None:
    group = etree.SubElement(parent, f"{{{STR}}}{name}")
    for one in people:
        subject = etree.SubElement(group, f"{{{META}}}Podmiot")
        if one.is_person:
            element = etree.SubElement(subject, f"{{{OSO}}}Osoba")
            if one.pesel:
                _add(etree.SubElement(element, f"{{{OSO}}}IdOsoby"), OSO, "PESEL", one.pesel)
            _add(element, OSO, "Imie", one.first_name)
            _add(element, OSO, "Nazwisko", one.name)
        else:
            element = etree.SubElement(subject, f"{{{INST}}}Instytucja")
            _add(element, INST, "NazwaInstytucji", one.name)
            if one.nip:
                _add(etree.SubElement(element, f"{{{INST}}}IdInstytucji"), INST, "NIP", one.nip)
        _place(element, one)


def _place(element: etree._Element, one: Sender) -> None:
    address = etree.SubElement(element, f"{{{ADR}}}Adres")
    for name, text in (
        ("KodPocztowy", one.postcode),
        ("Miejscowosc", one.town),
        ("Ulica", one.street),
        ("Budynek", one.building),
    ):
        _add(address, ADR, name, text)
    if one.phone or one.email:
        contact = etree.SubElement(element, f"{{{ADR}}}Kontakt")
        for name, text in (("Telefon", one.phone), ("Email", one.email)):
            if text:
                _add(contact, ADR, name, text)


def _content(root: etree._Element, own: str, plan: Plan) -> None:
    title, kind, paragraphs = plan.topic
    content = etree.SubElement(root, f"{{{own}}}TrescDokumentu", format="text/xml", kodowanie="XML")
    _add(content, own, "MiejscowoscDokumentu", plan.senders[0].town)
    _add(content, own, "Tytul", title)
    other = "jakiInny" if plan.pattern == "4566" else "jakisInny"
    kinds = {"rodzaj": "inne pismo", other: plan.own_words} if plan.own_words else {"rodzaj": kind, other: ""}
    etree.SubElement(content, f"{{{own}}}RodzajWnioskuRozszerzony", kinds)
    told = etree.SubElement(content, f"{{{own}}}Informacje")
    for text in (*paragraphs, BANNER):
        _add(told, own, "Informacja", text)
    if plan.attachments:
        group = etree.SubElement(content, f"{{{STR}}}Zalaczniki")
        for one in plan.attachments:
            _attach(group, one)


def _attach(group: etree._Element, one: AttachmentPlan) -> None:
    coding = "URI" if one.address else "base64"
    element = etree.SubElement(
        group, f"{{{STR}}}Zalacznik", format=one.mime, kodowanie=coding, nazwaPliku=one.name
    )
    text = "%%% to nie jest base64 %%%" if one.is_broken else base64.b64encode(one.content).decode()
    _add(element, STR, "DaneZalacznika", one.address or text)


def make_descriptor(plans: Sequence[Plan], names: Sequence[str]) -> bytes:
    """Deskryptor.xml: without namespace, with the capital letters of the emergency download."""
    root = etree.Element("Dokumenty")
    for plan, name in zip(plans, names, strict=True):
        first = plan.senders[0]
        element = etree.SubElement(root, "Dokument")
        subject = etree.SubElement(element, "DanePodmiotu")
        for tag, text in (
            ("Identyfikator", f"symulator{plan.number}"),
            ("TypOsoby", "F" if first.is_person else "PP"),
            ("ImieSkrot", first.first_name),
            ("NazwiskoNazwa", first.name),
            ("Nip", first.nip),
            ("Pesel", first.pesel),
            ("Regon", ""),
            ("Zgoda", "true"),
        ):
            _add(subject, "", tag, text)
        whose = etree.SubElement(element, "DaneNadawcy")
        _add(whose, "", "Uzytkownik", f"symulator{plan.number}")
        _add(whose, "", "System", "" if first.is_person else "SYMULATOR")
        for tag, text in (
            ("DataNadania", f"{plan.sent_at:%d.%m.%YT%H:%M:%S}.{plan.sent_at.microsecond // 1000:03}"),
            ("NazwaSkrytki", "skrytka"),
            ("AdresSkrytki", "/symulator/skrytka"),
            ("AdresOdpowiedzi", f"/symulator{plan.number}/domyslna"),
            ("DaneDodatkowe", ""),
            ("NazwaPliku", name),
            ("SciezkaWArchiwum", name),
        ):
            _add(element, "", tag, text)
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return content


def linked_content(part: int, number: int) -> bytes:
    """What the file service gives out under the address of an attachment."""
    name, _mime = LINKED[part - 1]
    if name.endswith(".pdf"):
        return make_pdf(number)
    return f'<!doctype html><html lang="pl"><title>{BANNER}</title><p>{BANNER}</p></html>'.encode()


def make_pdf(number: int) -> bytes:
    """A page that says it is of the simulator. Written by hand: no library is needed for one line."""
    line = f"SYMULATOR - NIE JEST DOKUMENTEM URZEDOWYM ({number})"
    stream = f"BT /F1 18 Tf 50 760 Td ({line}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length " + str(len(stream)).encode() + b">>\nstream\n" + stream + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = b"%PDF-1.4\n"
    places = []
    for index, one in enumerate(objects, start=1):
        places.append(len(body))
        body += str(index).encode() + b" 0 obj\n" + one + b"\nendobj\n"
    start = len(body)
    body += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    body += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return body + f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
