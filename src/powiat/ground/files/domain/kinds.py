"""Kinds: the allow-list of file kinds, by extension, with the family whose reader must open them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file we take: its type for the browser and the reader that must be able to open it."""

    mime: str
    family: str


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

KINDS: dict[str, Kind] = {
    "pdf": Kind("application/pdf", "pdf"),
    "jpg": Kind("image/jpeg", "picture"),
    "jpeg": Kind("image/jpeg", "picture"),
    "png": Kind("image/png", "picture"),
    "tif": Kind("image/tiff", "picture"),
    "tiff": Kind("image/tiff", "picture"),
    "webp": Kind("image/webp", "picture"),
    "txt": Kind("text/plain", "text"),
    "csv": Kind("text/csv", "text"),
    "xml": Kind("application/xml", "xml"),
    "xades": Kind("application/xml", "xml"),
    "docx": Kind(_WORD, "ooxml"),
    "xlsx": Kind(_SHEET, "ooxml"),
    "odt": Kind("application/vnd.oasis.opendocument.text", "odf"),
    "ods": Kind("application/vnd.oasis.opendocument.spreadsheet", "odf"),
    "eml": Kind("message/rfc822", "mail"),
    "zip": Kind("application/zip", "zip"),
    "p7s": Kind("application/pkcs7-signature", "cms"),
    "sig": Kind("application/pkcs7-signature", "cms"),
}

# What to do with the kinds people often send and we do not take.
ADVICE: dict[str, str] = {
    "doc": "Zapisz go jako DOCX, ODT albo PDF i dodaj ponownie.",
    "rtf": "Zapisz go jako DOCX, ODT albo PDF i dodaj ponownie.",
    "pages": "Zapisz go jako PDF i dodaj ponownie.",
    "xls": "Zapisz go jako XLSX, ODS albo PDF i dodaj ponownie.",
    "docm": "Zapisz go bez makr, jako DOCX, i dodaj ponownie.",
    "dotm": "Zapisz go bez makr, jako DOCX, i dodaj ponownie.",
    "xlsm": "Zapisz go bez makr, jako XLSX, i dodaj ponownie.",
    "heic": "Zapisz zdjęcie jako JPG i dodaj ponownie.",
    "gif": "Zapisz obraz jako PNG i dodaj ponownie.",
    "bmp": "Zapisz obraz jako PNG i dodaj ponownie.",
    "svg": "Zapisz rysunek jako PDF albo PNG i dodaj ponownie.",
    "html": "Zapisz stronę jako PDF i dodaj ponownie.",
    "htm": "Zapisz stronę jako PDF i dodaj ponownie.",
    "rar": "Spakuj pliki do ZIP i dodaj ponownie.",
    "7z": "Spakuj pliki do ZIP i dodaj ponownie.",
}
LIST = "PDF, JPG, PNG, TIFF, WEBP, TXT, CSV, XML, DOCX, XLSX, ODT, ODS, EML, ZIP, P7S"

# Programs and scripts: never taken, also not inside an archive.
PROGRAMS = frozenset(
    "apk app bat cmd com cpl dll docm dotm exe gadget hta htm html inf jar js jse lnk msi msp "
    "pif pptm ps1 psm1 py"
    " reg scf scr sh svg sys url vb vbe vbs wsf wsh xht xhtml xlam xlsm xltm".split()
)


def extension_of(name: str) -> str:
    """The last extension, in lower case, without the dot."""
    return name.rpartition(".")[2].lower() if "." in name else ""
