"""Letters of the state's repository (CRWD): read by local names, so that every pattern is understood.

Structure after the patterns 1410 and 4566 (pismo ogólne do podmiotu publicznego) and their style sheets.
"""

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from lxml import etree

from powiat.ground.gateways.data import Address, Attachment, Correspondent

_TEMPLATE = re.compile(r"https?://crd\.gov\.pl/wzor/\d{4}/\d{2}/\d{2}/(\d+)/?")
_STYLESHEET = re.compile(r"href\s*=\s*[\"']([^\"']+)[\"']")
_OWN_MARK = re.compile(r"(?:znak|sygnatura)[^:]{0,30}:\s*(\S.{0,99})", re.IGNORECASE)
_NOT_TEXT = frozenset(
    {"Zalaczniki", "MiejscowoscDokumentu", "Tytul", "RodzajWnioskuRozszerzony", "Signature"}
)
_OTHER_KIND = frozenset({"inne pismo", "inne", "inny"})
_PROMPT = "Doprecyzuj rodzaj pisma"
_MAX_PARAGRAPHS = 2000


@dataclass(slots=True)
class Letter:
    """What a document says, as far as it could be understood."""

    template: str = ""
    template_address: str = ""
    stylesheet: str = ""
    cid: str = ""
    title: str = ""
    kind: str = ""
    own_mark: str = ""
    created_on: date | None = None
    town: str = ""
    paragraphs: tuple[str, ...] = ()
    senders: tuple[Correspondent, ...] = ()
    addressees: tuple[Correspondent, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    warnings: tuple[str, ...] = ()


def read_letter(root: etree._Element) -> Letter:
    """The letter under this root; what is missing stays empty."""
    warnings: list[str] = []
    content = _child(root, "TrescDokumentu")
    body = content if content is not None else root
    letter = Letter(
        template_address=etree.QName(root).namespace or "",
        stylesheet=_stylesheet(root),
        cid=_text(_first(root, "CID")),
        town=_text(_first(body, "MiejscowoscDokumentu")),
        kind=_kind(body),
        created_on=_created_on(root),
        paragraphs=tuple(_paragraphs(body)),
        senders=_correspondents(root, "Nadawcy"),
        addressees=_correspondents(root, "Adresaci"),
        attachments=tuple(_attachments(root, warnings)),
    )
    match = _TEMPLATE.fullmatch(letter.template_address) or _TEMPLATE.match(letter.stylesheet)
    letter.template = match.group(1) if match else ""
    letter.title = (
        _text(_first(body, "Tytul"))
        or _text(_first(root, "NazwaDokumentu"))
        or _text(_leaf(root, "OpisDokumentu"))
    )
    found = next((_OWN_MARK.match(text) for text in letter.paragraphs if _OWN_MARK.match(text)), None)
    letter.own_mark = found.group(1).strip() if found else ""
    if not letter.senders:
        warnings.append("Dokument nie podaje nadawcy.")
    letter.warnings = tuple(warnings)
    return letter


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((one for one in element if _name(one) == name), None)


def _first(element: etree._Element, name: str) -> etree._Element | None:
    return next(element.iter(f"{{*}}{name}"), None)


def _leaf(element: etree._Element, name: str) -> etree._Element | None:
    """The first element of this name that holds text only."""
    return next((one for one in element.iter(f"{{*}}{name}") if len(one) == 0), None)


def _text(element: etree._Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _inside(element: etree._Element, name: str) -> str:
    return _text(_first(element, name))


def _stylesheet(root: etree._Element) -> str:
    """Address of the style sheet named before the root; never fetched from there."""
    before = root.getprevious()
    while before is not None:
        if isinstance(before, etree._ProcessingInstruction) and before.target == "xml-stylesheet":
            match = _STYLESHEET.search(before.text or "")
            return match.group(1) if match else ""
        before = before.getprevious()
    return ""


def _kind(body: etree._Element) -> str:
    """The kind chosen by the sender; his own words when he chose „inne pismo”."""
    element = _first(body, "RodzajWnioskuRozszerzony")
    if element is None:
        return ""
    kind = " ".join((element.get("rodzaj") or "").split())
    other = " ".join((element.get("jakisInny") or element.get("jakiInny") or "").split())
    if kind.casefold() in _OTHER_KIND and other and not other.startswith(_PROMPT):
        return other
    return kind


def _created_on(root: etree._Element) -> date | None:
    for data in root.iter("{*}Data"):
        if data.get("typDaty", "stworzony") == "stworzony":
            when = _inside(data, "Czas")
            try:
                return datetime.fromisoformat(when).date()
            except ValueError:
                continue
    return None


def _paragraphs(body: etree._Element) -> Iterator[str]:
    """Paragraphs of the letter; for an unknown pattern every text of its content, in order."""
    told = [_text(one) for one in body.iter("{*}Informacja")]
    for name in ("Oswiadczenie", "InformacjeDodatkowe", "Upowaznienie"):
        told += [_text(one) for one in body.iter(f"{{*}}{name}")]
    if not told:
        told = [_text(leaf) for leaf in _leaves(body)]
    yield from [text for text in told if text][:_MAX_PARAGRAPHS]


def _leaves(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if not isinstance(child.tag, str) or _name(child) in _NOT_TEXT:
            continue
        if len(child):
            yield from _leaves(child)
        else:
            yield child


def _correspondents(root: etree._Element, name: str) -> tuple[Correspondent, ...]:
    group = _first(root, name)
    if group is None:
        return ()
    found = [_person(one) for one in group.iter("{*}Osoba")]
    found += [_institution(one) for one in group.iter("{*}Instytucja")]
    return tuple(one for one in found if one.name)


def _person(element: etree._Element) -> Correspondent:
    first = " ".join(filter(None, (_inside(element, "Imie"), _inside(element, "ImieDrugie"))))
    last = "-".join(_text(one) for one in element.iter("{*}Nazwisko") if _text(one))
    bare = Correspondent("person", f"{first} {last}".strip(), first_name=first, last_name=last)
    return _with_particulars(bare, element)


def _institution(element: etree._Element) -> Correspondent:
    unit = _first(element, "Jednostka")
    inner = "" if unit is None else _inside(unit, "NazwaInstytucji") or _text(unit[0] if len(unit) else unit)
    bare = Correspondent("institution", _inside(element, "NazwaInstytucji"), unit=inner)
    return _with_particulars(bare, element)


def _with_particulars(bare: Correspondent, element: etree._Element) -> Correspondent:
    """Identifiers, address and contact, written alike for people and institutions."""
    return replace(
        bare,
        pesel=_inside(element, "PESEL"),
        nip=_inside(element, "NIP"),
        regon=_inside(element, "REGON"),
        krs=_inside(element, "KRS"),
        other_ids=tuple(
            (_inside(one, "TypIdentyfikatora"), _inside(one, "WartoscIdentyfikatora"))
            for one in element.iter("{*}InnyIdentyfikator")
        ),
        address=_address(_first(element, "Adres")),
        email=_inside(element, "Email"),
        phone=_inside(element, "Telefon"),
    )


def _address(element: etree._Element | None) -> Address | None:
    if element is None:
        return None
    address = Address(
        street=_inside(element, "Ulica"),
        building=_inside(element, "Budynek"),
        flat=_inside(element, "Lokal"),
        postcode=_inside(element, "KodPocztowy"),
        post_office=_inside(element, "Poczta"),
        town=_inside(element, "Miejscowosc"),
        country=_inside(element, "Kraj"),
    )
    return address if address != Address() else None


def _attachments(root: etree._Element, warnings: list[str]) -> Iterator[Attachment]:
    for number, element in enumerate(root.iter("{*}Zalacznik"), start=1):
        name = " ".join((element.get("nazwaPliku") or "").split()) or f"załącznik {number}"
        data = _first(element, "DaneZalacznika")
        text = "".join(data.itertext()) if data is not None else ""
        mime = (element.get("format") or "").strip()
        bare = Attachment(name, mime, _inside(element, "OpisZalacznika"))
        coding = (element.get("kodowanie") or "").strip().casefold()
        if coding == "base64":
            try:
                yield replace(bare, content=base64.b64decode("".join(text.split()), validate=True))
            except (binascii.Error, ValueError):
                warnings.append(f"Załącznik „{name}” jest uszkodzony: nie można odczytać jego treści.")
                yield bare
        elif coding == "uri":
            yield replace(bare, address=text.strip())
        else:
            warnings.append(f"Załącznik „{name}” ma nieznane kodowanie („{coding}”).")
            yield bare
