"""Likeness: what a content looks like by its first bytes, to tell the sender what he really attached."""

from typing import BinaryIO

import puremagic

from powiat.ground.files.domain.kinds import Kind

_HEAD = 4096
# What we can name: the type for comparing, the words for the sender. Texts have no signature worth naming;
# puremagic cannot tell one ZIP-based kind from another by its head.
_ZIPPED = ("application/zip", "archiwum ZIP albo dokument biurowy")
_PROGRAM = ("program", "program")
_OLD_OFFICE = ("ole", "dokument w starym formacie")
_NAMED = {
    "pdf": ("application/pdf", "dokument PDF"),
    "jpg": ("image/jpeg", "obraz JPG"),
    "jpeg": ("image/jpeg", "obraz JPG"),
    "jfif": ("image/jpeg", "obraz JPG"),
    "png": ("image/png", "obraz PNG"),
    "gif": ("image/gif", "obraz GIF"),
    "tif": ("image/tiff", "obraz TIFF"),
    "tiff": ("image/tiff", "obraz TIFF"),
    "webp": ("image/webp", "obraz WEBP"),
    "heic": ("image/heic", "zdjęcie HEIC"),
    "rar": ("rar", "archiwum RAR"),
    "7z": ("7z", "archiwum 7Z"),
    **dict.fromkeys(("zip", "docx", "xlsx", "pptx", "odt", "ods", "odp", "jar", "epub"), _ZIPPED),
    **dict.fromkeys(("exe", "dll", "elf", "com"), _PROGRAM),
    **dict.fromkeys(("doc", "xls", "ppt", "msi", "msg"), _OLD_OFFICE),
}


def other_likeness(content: BinaryIO, kind: Kind) -> str | None:
    """Words for what the content looks like, when that is another thing than its name says."""
    content.seek(0)
    try:
        extension = puremagic.from_string(content.read(_HEAD)).lstrip(".")
    except (puremagic.PureError, ValueError, IndexError):
        return None
    mime, words = _NAMED.get(extension, ("", ""))
    if kind.family in ("ooxml", "odf"):
        # Their own reader says more of a password or of an old format.
        own = {_ZIPPED[0], _OLD_OFFICE[0]}
    else:
        own = {kind.mime}
    return words if mime and mime not in own else None
