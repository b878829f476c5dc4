"""The seal: a PAdES signature of the office with a visible block and a time stamp."""

import io
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile

from pyhanko.pdf_utils.content import ImportedPdfPage
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, LayoutError, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import Signer
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.stamp import StaticStampStyle

from powiat.chancery.signing.data import SealUnavailable

# Points. The block stands in the upper margin of the first page, which our own letters leave empty.
BLOCK_WIDTH, BLOCK_HEIGHT, MARGIN = 250, 44, 8


class _AtHour(PdfSigner):
    """A signer that writes the hour it was told, not the one its own clock shows."""

    hour: datetime

    def init_signing_session(self, pdf_out, existing_fields_only=False):  # type: ignore[no-untyped-def]
        """Start signing at the given hour."""
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.hour
        return session


def seal(
    content: bytes,
    *,
    signer: Signer,
    clock: TimeStamper,
    block: bytes,
    reason: str,
    place: str,
    now: datetime,
) -> bytes:
    """The sealed PDF: an incremental update, so that every earlier byte and signature stays as it was."""
    try:
        reader = PdfFileReader(io.BytesIO(content), strict=False)
        if reader.encrypted:
            raise SealUnavailable("Zaszyfrowanego pliku PDF nie można opieczętować.")
        writer = IncrementalPdfFileWriter(io.BytesIO(content), strict=False)
        number = len(reader.embedded_signatures) + 1
        right, top = _corner(reader)
        with NamedTemporaryFile(suffix=".pdf") as picture:
            Path(picture.name).write_bytes(block)
            made = _AtHour(
                PdfSignatureMetadata(
                    field_name=f"Pieczec-{number}",
                    reason=reason,
                    location=place,
                    subfilter=SigSeedSubFilter.PADES,
                    md_algorithm="sha256",
                ),
                signer=signer,
                timestamper=clock,
                stamp_style=StaticStampStyle(
                    background=ImportedPdfPage(picture.name),
                    background_layout=SimpleBoxLayoutRule(
                        AxisAlignment.ALIGN_MID, AxisAlignment.ALIGN_MID, margins=Margins.uniform(0)
                    ),
                    background_opacity=1.0,
                    border_width=0,
                ),
                new_field_spec=SigFieldSpec(
                    f"Pieczec-{number}",
                    on_page=0,
                    box=(
                        right - MARGIN - BLOCK_WIDTH,
                        top - MARGIN - BLOCK_HEIGHT,
                        right - MARGIN,
                        top - MARGIN,
                    ),
                    readable_field_name="Pieczęć elektroniczna urzędu",
                ),
            )
            made.hour = now
            return made.sign_pdf(writer).getvalue()
    except (PdfError, SigningError, LayoutError, ValueError, KeyError) as error:
        raise SealUnavailable(
            "Tego pliku PDF nie można opieczętować: jest uszkodzony albo ma blokadę zmian."
        ) from error


def _corner(reader: PdfFileReader) -> tuple[int, int]:
    """The upper right corner of the first page."""
    page = reader.root["/Pages"]
    box = None
    while page is not None:
        box = page.get("/MediaBox", box)
        kids = page.get("/Kids")
        page = kids[0] if kids else None
    if box is None:
        raise ValueError("a page without a size")
    values = [float(one) for one in box]
    return int(max(values[0], values[2])), int(max(values[1], values[3]))
