"""Office documents: an archive with the right parts inside, no macros, no password, no reaching out."""

import zipfile
from typing import BinaryIO

from lxml import etree

from powiat.ground.files.data import MEGABYTE, Limits, RejectedFile
from powiat.ground.files.domain.archive import Budget, check, open_zip
from powiat.ground.files.domain.kinds import Kind
from powiat.ground.files.domain.verdict import Verdict, mismatch
from powiat.ground.kernel.xml_in import RefusedXml, parse_xml

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAX_PART = 20 * MEGABYTE
_MAIN_PARTS = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (
        "wordprocessingml.document.main+xml",
        "DOCX",
    ),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (
        "spreadsheetml.sheet.main+xml",
        "XLSX",
    ),
}


def read_ooxml(content: BinaryIO, name: str, kind: Kind, limits: Limits) -> Verdict:
    """DOCX or XLSX: its list of parts names the right main part and none with macros."""
    main_part, label = _MAIN_PARTS[kind.mime]
    _refuse_ole(content, name, label)
    with _office_zip(content, name, label, limits) as archive:
        types = _part(archive, "[Content_Types].xml", name, label)
        listed = [str(value) for value in types.xpath("//@ContentType")]
        if any("macroEnabled" in value or "vbaProject" in value for value in listed):
            raise RejectedFile(_macros(name))
        if not any(value.endswith(main_part) for value in listed):
            raise RejectedFile(mismatch(name, label))
        for part in archive.namelist():
            if part.endswith(".rels"):
                _refuse_reaching_out(_part(archive, part, name, label), name)
    return Verdict()


def read_odf(content: BinaryIO, name: str, kind: Kind, limits: Limits) -> Verdict:
    """ODT or ODS: its first entry names the type; scripts and passwords are refused."""
    label = "ODT" if kind.mime.endswith("text") else "ODS"
    _refuse_ole(content, name, label)
    with _office_zip(content, name, label, limits) as archive:
        names = archive.namelist()
        if not names or names[0] != "mimetype" or archive.read("mimetype").strip() != kind.mime.encode():
            raise RejectedFile(mismatch(name, label))
        if any(part.startswith(("Basic/", "Scripts/")) for part in names):
            raise RejectedFile(_macros(name))
        manifest = _part(archive, "META-INF/manifest.xml", name, label)
        if manifest.xpath("//*[local-name()='encryption-data']"):
            raise RejectedFile(f"Plik „{name}” jest zaszyfrowany. Zapisz go bez hasła i dodaj ponownie.")
        if "content.xml" not in names:
            raise RejectedFile(mismatch(name, label))
    return Verdict()


def _macros(name: str) -> str:
    return f"Plik „{name}” zawiera makra. Zapisz go bez makr i dodaj ponownie."


def _refuse_ole(content: BinaryIO, name: str, label: str) -> None:
    """A document with a password, or of the old kind, lies in another container than its name says."""
    content.seek(0)
    if content.read(8) != _OLE:
        return
    content.seek(0)
    if "EncryptedPackage".encode("utf-16-le") in content.read(_MAX_PART):
        raise RejectedFile(f"Plik „{name}” jest zaszyfrowany. Zapisz go bez hasła i dodaj ponownie.")
    raise RejectedFile(
        f"Plik „{name}” jest zapisany w starym formacie. Zapisz go jako {label} i dodaj ponownie."
    )


def _office_zip(content: BinaryIO, name: str, label: str, limits: Limits) -> zipfile.ZipFile:
    with open_zip(content, name) as archive:
        if any(part.casefold().endswith(("vbaproject.bin", "vbadata.xml")) for part in archive.namelist()):
            raise RejectedFile(_macros(name))
    check(content, name, limits, Budget(limits), depth=1)
    return open_zip(content, name)


def _part(archive: zipfile.ZipFile, part: str, name: str, label: str) -> etree._Element:
    try:
        entry = archive.getinfo(part)
        if entry.file_size > _MAX_PART:
            raise RejectedFile(mismatch(name, label))
        return parse_xml(archive.read(entry))
    except (KeyError, zipfile.BadZipFile, RefusedXml) as error:
        raise RejectedFile(mismatch(name, label)) from error


def _refuse_reaching_out(relations: etree._Element, name: str) -> None:
    """A template or a frame fetched from elsewhere runs when the clerk opens the file; a link does not."""
    for relation in relations.iter("{*}Relationship"):
        kind = str(relation.get("Type", "")).rpartition("/")[2]
        if relation.get("TargetMode") == "External" and kind in (
            "attachedTemplate",
            "oleObject",
            "frame",
            "subDocument",
        ):
            raise RejectedFile(
                f"Plik „{name}” pobiera treść spoza dokumentu. Zapisz go jako PDF albo usuń "
                "połączony szablon."
            )
