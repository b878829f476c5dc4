"""Views of a file: pictures of its pages and its words, made once and kept beside the content."""

from uuid import UUID

from powiat.ground.files.data import FileMissing, NoPreview, Preview, StoredFile
from powiat.ground.files.domain.pages import nearest_width
from powiat.ground.files.models.contents import blob_key, contents, view_key
from powiat.ground.files.queries.fence import draw_apart, words_apart
from powiat.ground.files.queries.read import find_one

_DRAWN = frozenset({"application/pdf", "image/jpeg", "image/png", "image/tiff", "image/webp"})
_TEXTUAL = ("text/", "application/xml", "application/vnd.", "message/")
_SHOWN_LETTERS = 200_000


def preview(file_id: UUID, page: int = 1, width: int = 960) -> bytes:
    """PNG of a page (the first is 1), about as wide as asked; NoPreview when there is none."""
    file = find_one(file_id)
    if file.mime not in _DRAWN or not 1 <= page <= (file.pages or 1):
        raise NoPreview(f"{file.mime} {page}")
    width = nearest_width(width)
    key = view_key(file.sha256, f"{_slug(file)}-{page}-{width}.png")
    try:
        with contents().open(key) as stream:
            return stream.read()
    except FileMissing:
        with contents().local(blob_key(file.sha256)) as path:
            picture = draw_apart(path, file.mime, page, width)
        contents().write(key, picture)
        return picture


def text(file_id: UUID) -> str:
    """The words of the file; empty for pictures and for what has none."""
    file = find_one(file_id)
    if file.mime != "application/pdf" and not file.mime.startswith(_TEXTUAL):
        return ""
    key = view_key(file.sha256, f"{_slug(file)}.txt")
    try:
        with contents().open(key) as stream:
            return stream.read().decode()
    except FileMissing:
        with contents().local(blob_key(file.sha256)) as path:
            words = words_apart(path, file.mime)
        contents().write(key, words.encode())
        return words


def look(file_id: UUID) -> Preview:
    """How the file can be shown: page by page, as text, or only downloaded."""
    file = find_one(file_id)
    if file.mime in _DRAWN:
        return Preview("pages", pages=file.pages or 1)
    words = text(file_id)
    return Preview("text", text=words[:_SHOWN_LETTERS]) if words else Preview("none")


def _slug(file: StoredFile) -> str:
    return file.mime.rpartition("/")[2].rpartition(".")[2]
