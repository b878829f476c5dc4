"""What other apps see of a file: plain values, never rows."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

MEGABYTE = 1024 * 1024
# The mark of a file that was stored while no virus scanner was set.
UNSCANNED = "unscanned"


class RejectedFile(Exception):
    """The file was not taken and nothing of it stayed; `message` is one Polish sentence for the sender."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class FileMissing(Exception):
    """No such file, or its content is not in the store."""


class NoPreview(Exception):
    """This kind of file, or this page of it, cannot be shown as a picture."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How large and of what kind a file may be; the defaults are those of a letter's attachment.

    `extensions` narrows the allow-list of kinds (None means the whole list). `strict` says what happens to
    what is encrypted or could run (scripts in a PDF, macros, programs in an archive): a resident is asked for
    a plain one; what another office has already delivered must be taken, so it is only marked.
    """

    max_bytes: int = 50 * MEGABYTE
    extensions: frozenset[str] | None = None
    max_pixels: int = 50_000_000
    max_entries: int = 1000
    max_unpacked: int = 200 * MEGABYTE
    max_ratio: int = 100
    max_archive_depth: int = 2
    max_pages: int = 5000
    strict: bool = True


DEFAULT = Limits()
DELIVERED = Limits(strict=False)


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A stored file: its content never changes, its name is the one the sender gave."""

    id: UUID
    sha256: str
    name: str
    size: int
    mime: str
    pages: int | None
    marks: tuple[str, ...]
    stored_at: datetime

    @property
    def is_picture(self) -> bool:
        """True for a photograph or a scan."""
        return self.mime.startswith("image/")

    @property
    def is_scanned(self) -> bool:
        """True when a virus scanner looked into it."""
        return UNSCANNED not in self.marks

    @property
    def has_pages(self) -> bool:
        """True when `preview` can show it page by page."""
        return self.is_picture or self.mime == "application/pdf"


@dataclass(frozen=True, slots=True)
class Preview:
    """How a file can be shown on a page: `kind` is "pages", "text" or "none"."""

    kind: str
    pages: int = 0
    text: str = ""
