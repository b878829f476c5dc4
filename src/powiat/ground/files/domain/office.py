"""Office documents: an archive with the right parts inside, no macros, no password, no reaching out."""

import zipfile
from typing import BinaryIO

from lxml import etree

from powiat.ground.files.data import MEGABYTE, Limits, RejectedFile
from powiat.ground.files.domain.archive import budget_of, check, open_zip
from powiat.ground.files.domain.kinds import PROGRAMS, Kind
from powiat.ground.files.domain.verdict import Verdict, mismatch, refuse_or_mark
from powiat.ground.kernel.xml_in import RefusedXml, parse_xml

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAX_PART = 20 * MEGABYTE
_FETCHED = frozenset({"attachedTemplate", "oleObject", "frame", "subDocument"})
# Word keeps its icons as SVG; the document is never shown by a browser.
_PROGRAMS = PROGRAMS - {"svg"}
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
    if (locked := _ole_marks(content, name, label, limits)) is not None:
        return Verdict(marks=locked)
    marks = _container_marks(content, name, label, limits)
    with open_zip(content, name, label) as archive:
        types = _part(archive, "[Content_Types].xml", name, label)
        listed = [str(value) for value in types.xpath("//@ContentType")]
        if any("macroEnabled" in value or "vbaProject" in value for value in listed):
            marks.update(refuse_or_mark(limits, "macro", _macros(name)))
        elif not any(value.endswith(main_part) for value in listed):
            raise RejectedFile(mismatch(name, label))
        for part in archive.namelist():
            if part.endswith(".rels") and _reaches_out(_part(archive, part, name, label)):
                marks.update(
                    refuse_or_mark(
                        limits,
                        "outside",
                        f"Plik „{name}” pobiera treść spoza dokumentu. "
                        "Zapisz go jako PDF albo usuń połączony szablon.",
                    )
                )
    return Verdict(marks=tuple(sorted(marks)))


def read_odf(content: BinaryIO, name: str, kind: Kind, limits: Limits) -> Verdict:
    """ODT or ODS: its first entry names the type; scripts and passwords are refused."""
    label = "ODT" if kind.mime.endswith("text") else "ODS"
    if (locked := _ole_marks(content, name, label, limits)) is not None:
        return Verdict(marks=locked)
    marks = _container_marks(content, name, label, limits)
    with open_zip(content, name, label) as archive:
        names = archive.namelist()
        if not names or names[0] != "mimetype" or archive.read("mimetype").strip() != kind.mime.encode():
            raise RejectedFile(mismatch(name, label))
        if any(part.startswith(("Basic/", "Scripts/")) for part in names):
            marks.update(refuse_or_mark(limits, "macro", _macros(name)))
        manifest = _part(archive, "META-INF/manifest.xml", name, label)
        if manifest.xpath("//*[local-name()='encryption-data']"):
            marks.update(refuse_or_mark(limits, "encrypted", _encrypted(name)))
        if "content.xml" not in names:
            raise RejectedFile(mismatch(name, label))
    return Verdict(marks=tuple(sorted(marks)))


def _macros(name: str) -> str:
    return f"Plik „{name}” zawiera makra. Zapisz go bez makr i dodaj ponownie."


def _encrypted(name: str) -> str:
    return f"Plik „{name}” jest zaszyfrowany. Zapisz go bez hasła i dodaj ponownie."


def _ole_marks(content: BinaryIO, name: str, label: str, limits: Limits) -> tuple[str, ...] | None:
    """A document with a password, or of the old kind, lies in another container than its name says."""
    content.seek(0)
    if content.read(8) != _OLE:
        return None
    content.seek(0)
    if "EncryptedPackage".encode("utf-16-le") in content.read(_MAX_PART):
        return refuse_or_mark(limits, "encrypted", _encrypted(name))
    raise RejectedFile(
        f"Plik „{name}” jest zapisany w starym formacie. Zapisz go jako {label} i dodaj ponownie."
    )


def _container_marks(content: BinaryIO, name: str, label: str, limits: Limits) -> set[str]:
    """The archive itself is sound, and no part of it is a macro."""
    marks: set[str] = set()
    with open_zip(content, name, label) as archive:
        if any(part.casefold().endswith(("vbaproject.bin", "vbadata.xml")) for part in archive.namelist()):
            marks.update(refuse_or_mark(limits, "macro", _macros(name)))
    return marks | check(content, name, limits, budget_of(limits), depth=1, programs=_PROGRAMS)


def _part(archive: zipfile.ZipFile, part: str, name: str, label: str) -> etree._Element:
    try:
        entry = archive.getinfo(part)
        if entry.file_size > _MAX_PART:
            raise RejectedFile(mismatch(name, label))
        return parse_xml(archive.read(entry))
    except (KeyError, zipfile.BadZipFile, RefusedXml) as error:
        raise RejectedFile(mismatch(name, label)) from error


def _reaches_out(relations: etree._Element) -> bool:
    """A template or a frame fetched from elsewhere runs when the clerk opens the file; a link does not."""
    for relation in relations.iter("{*}Relationship"):
        kind = str(relation.get("Type", "")).rpartition("/")[2]
        if relation.get("TargetMode") == "External" and kind in _FETCHED:
            return True
    return False
