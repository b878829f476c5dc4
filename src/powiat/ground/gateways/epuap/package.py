"""The emergency package (awaryjne pobieranie): a ZIP of letters with Deskryptor.xml, read whole or refused.

Letters are legal evidence: their bytes are handed on unchanged, and what is odd is reported, never mended.
"""

import hashlib
from dataclasses import replace
from io import BytesIO

from lxml import etree

from powiat.ground.gateways.data import (
    Correspondent,
    Descriptor,
    Document,
    LooseFile,
    Package,
    RefusedPackage,
)
from powiat.ground.gateways.epuap import descriptor as described
from powiat.ground.gateways.epuap.letter import read_letter
from powiat.ground.gateways.epuap.signature import check_signatures
from powiat.ground.kernel.xml_in import RefusedXml, parse_xml
from powiat.ground.kernel.zip_in import MEGABYTE, Budget, RefusedZip, check_zip, open_zip, unpack

MAX_BYTES = 200 * MEGABYTE
_MAX_FILES = 500
_MAX_UNPACKED = 500 * MEGABYTE
_ROOT = "Dokument"


def read_package(content: bytes) -> Package:
    """Every document of the package with what its letter and the descriptor say of it, or RefusedPackage."""
    if len(content) > MAX_BYTES:
        raise RefusedPackage(
            f"Paczka z ePUAP jest za duża: można wczytać najwyżej {MAX_BYTES // MEGABYTE} MB."
        )
    files = _files(content)
    warnings: list[str] = []
    descriptors = _descriptors(files, warnings)
    documents: list[Document] = []
    loose: list[LooseFile] = []
    for path, raw in files.items():
        document = _document(path, raw)
        if document is None:
            loose.append(LooseFile(path, raw))
        else:
            documents.append(document)
    if not documents:
        raise RefusedPackage("W paczce z ePUAP nie ma żadnego pisma. Sprawdź, czy to właściwy plik.")
    documents = _with_descriptors(documents, descriptors, warnings)
    keys = [document.key for document in documents]
    if len(set(keys)) < len(keys):
        warnings.append("To samo pismo jest w paczce więcej niż raz.")
    if loose:
        warnings.append(f"W paczce są też pliki, które nie są pismami ({len(loose)}).")
    return Package(hashlib.sha256(content).hexdigest(), tuple(documents), tuple(loose), tuple(warnings))


def _files(content: bytes) -> dict[str, bytes]:
    """Files of the package by path, in its order."""
    try:
        with open_zip(BytesIO(content)) as archive:
            check_zip(archive, Budget(entries=_MAX_FILES, unpacked=_MAX_UNPACKED))
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            return {entry.filename: unpack(archive, entry) for entry in entries}
    except RefusedZip as error:
        raise RefusedPackage(f"Paczki z ePUAP nie można wczytać: archiwum {error.clause}") from error


def _descriptors(files: dict[str, bytes], warnings: list[str]) -> list[Descriptor]:
    path = next((one for one in files if one.rpartition("/")[2].casefold() == described.NAME), None)
    if path is None:
        warnings.append("W paczce brakuje pliku Deskryptor.xml: data nadania i skrytka są nieznane.")
        return []
    return described.read_descriptors(_parse(path, files.pop(path)))


def _parse(path: str, raw: bytes) -> etree._Element:
    try:
        return parse_xml(raw)
    except RefusedXml as error:
        raise RefusedPackage(f"Paczki z ePUAP nie można wczytać, plik „{path}”: {error.message}") from error


def _document(path: str, raw: bytes) -> Document | None:
    """The document in this file; None when the file is no document of ePUAP."""
    if not path.casefold().endswith((".xml", ".xades", ".sig")):
        return None
    root = _parse(path, raw)
    if etree.QName(root).localname != _ROOT:
        return None
    letter = read_letter(root)
    signatures = check_signatures(root)
    warnings = [*letter.warnings]
    if not letter.template:
        warnings.append("Pismo nie wskazuje wzoru z Centralnego Repozytorium Wzorów Dokumentów.")
    warnings += [f"Podpis: {one.reason}" for one in signatures if one.state != "valid"]
    return Document(
        path=path,
        raw=raw,
        key=hashlib.sha256(raw).hexdigest(),
        template=letter.template,
        template_address=letter.template_address,
        stylesheet=letter.stylesheet,
        cid=letter.cid,
        title=letter.title,
        kind=letter.kind,
        own_mark=letter.own_mark,
        created_on=letter.created_on,
        town=letter.town,
        paragraphs=letter.paragraphs,
        senders=letter.senders,
        addressees=letter.addressees,
        attachments=letter.attachments,
        signatures=signatures,
        warnings=tuple(warnings),
    )


def _with_descriptors(
    documents: list[Document], descriptors: list[Descriptor], warnings: list[str]
) -> list[Document]:
    """Each document with the descriptor that names it; where names lead nowhere, the next one left."""
    free = list(descriptors)
    chosen: dict[str, Descriptor] = {}
    for document in documents:
        named = next((one for one in free if _names(one, document.path)), None)
        if named is not None:
            chosen[document.path] = named
            free.remove(named)
    for document in documents:
        if document.path not in chosen and free:
            dangling = free.pop(0)
            chosen[document.path] = dangling
            warnings.append(
                f"Deskryptor wskazuje plik „{dangling.file_name or dangling.path}”, którego nie ma w paczce. "
                f"Przyjęto, że opisuje pismo „{document.path}”: sprawdź datę nadania i nadawcę."
            )
    warnings += [
        f"Deskryptor wskazuje plik „{one.file_name or one.path}”, którego nie ma w paczce." for one in free
    ]
    return [_described(document, chosen.get(document.path)) for document in documents]


def _names(descriptor: Descriptor, path: str) -> bool:
    """True when the descriptor's path or file name is this file."""
    own = path.casefold()
    given = {
        one.replace("\\", "/").strip("/").casefold()
        for one in (descriptor.path, descriptor.file_name, f"{descriptor.path}/{descriptor.file_name}")
        if one
    }
    return own in given or own.rpartition("/")[2] in given


def _described(document: Document, descriptor: Descriptor | None) -> Document:
    if descriptor is None:
        return document
    warnings = list(document.warnings)
    if descriptor.sent_at is None:
        warnings.append(f"Daty nadania nie można odczytać („{descriptor.sent_text}”).")
    senders = document.senders
    if not senders and descriptor.subject_name:
        senders = (_subject(descriptor),)
        warnings.append("Nadawcę odczytano z deskryptora paczki, nie z pisma.")
    return replace(document, descriptor=descriptor, senders=senders, warnings=tuple(warnings))


def _subject(descriptor: Descriptor) -> Correspondent:
    """The subject of the descriptor as a sender; TypOsoby is F or P, real packages say PP too."""
    if descriptor.subject_kind.upper().startswith("F") or descriptor.pesel:
        first, last = descriptor.subject_first_name, descriptor.subject_name
        bare = Correspondent("person", f"{first} {last}".strip(), first_name=first, last_name=last)
    else:
        bare = Correspondent("institution", descriptor.subject_name)
    return replace(bare, nip=descriptor.nip, regon=descriptor.regon, pesel=descriptor.pesel)
