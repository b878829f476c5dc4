"""Paper: a template becomes a tagged PDF/A that a screen reader reads and an archive keeps.

Nothing is fetched from anywhere but our own static files and data: addresses, so that a word typed by
a stranger can never make the office's server call out.
"""

import mimetypes
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from weasyprint import HTML, Attachment
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

# Every relative address in a template or style sheet is one of our static files.
BASE = "static:///"


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file carried inside the PDF, for example the XML of the same form."""

    name: str
    content: bytes
    description: str = ""


class _OwnFilesOnly(URLFetcher):
    """Static files by `static:///path`, pictures by data:, everything else stops the rendering."""

    def fetch(self, url: str, headers: Any = None) -> Any:
        """Answer with the content of one address, or refuse."""
        parts = urlsplit(url)
        if parts.scheme == "data":
            return super().fetch(url, headers)
        if parts.scheme != "static" or parts.netloc:
            raise FatalURLFetchingError(f"A printed page may not fetch {url}")
        name = unquote(parts.path).lstrip("/")
        found = ".." not in name.split("/") and finders.find(name)
        if not found:
            raise FatalURLFetchingError(f"There is no static file {name}")
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, Path(found).read_bytes(), {"Content-Type": kind})


def render(
    template: str,
    context: Mapping[str, Any],
    *,
    title: str,
    attachments: Sequence[Enclosure] = (),
) -> bytes:
    """The PDF of a template that extends `ui/pdf/base.html`.

    KRI and the accessibility act ask for text that can be read aloud: the file is tagged, says it is
    Polish and carries its title. PDF/A-2a; with enclosures PDF/A-3a, the only one that may hold them.
    """
    html = render_to_string(template, {**context, "title": title, "office": settings.OFFICE})
    document = HTML(
        string=html, base_url=BASE, url_fetcher=_OwnFilesOnly(allowed_protocols=("data", "static"))
    )
    fonts = FontConfiguration()
    return document.write_pdf(
        font_config=fonts,
        pdf_variant="pdf/a-3a" if attachments else "pdf/a-2a",
        pdf_tags=True,
        attachments=[
            Attachment(
                string=one.content,
                name=one.name,
                description=one.description or one.name,
                relationship="Data",
            )
            for one in attachments
        ],
    )
