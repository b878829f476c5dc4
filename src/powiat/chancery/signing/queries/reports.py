"""Reports: kept ones and those made on the spot."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.conf import settings
from pydantic import TypeAdapter

from powiat.chancery.signing.data import Report
from powiat.chancery.signing.domain import report as rules
from powiat.chancery.signing.domain.keys import read_anchors
from powiat.chancery.signing.models import SignatureReport
from powiat.ground.ui import pdf

_reports = TypeAdapter(Report)


def check(content: bytes, name: str, *, now: datetime, detached: Mapping[str, bytes] | None = None) -> Report:
    """The validation report of a PDF or an XML; nothing is stored.

    `detached`: the files a separate XAdES signature speaks of, by the names it uses.
    """
    return rules.check(content, name, anchors=read_anchors(settings.KEYS), now=now, detached=detached)


def to_row(report: Report) -> dict:
    """The report as the row keeps it."""
    return _reports.dump_python(report, mode="json")


def from_row(row: SignatureReport) -> Report:
    """The report as it was found at the time."""
    return _reports.validate_python(row.content, strict=False)


def report_of(file_id: UUID) -> Report | None:
    """The newest kept report of the file."""
    row = SignatureReport.objects.filter(file_id=file_id).order_by("-id").first()
    return from_row(row) if row else None


def reports_of(file_ids: list[UUID]) -> dict[UUID, Report]:
    """The newest kept report of each of the files."""
    rows = SignatureReport.objects.filter(file_id__in=file_ids).order_by("file_id", "-id").distinct("file_id")
    return {row.file_id: from_row(row) for row in rows}


def report_pdf(report: Report) -> bytes:
    """The report as a paper with the letterhead."""
    return pdf.render(
        "signing/report_pdf.html",
        {"report": report, "sentence": rules.sentence(report)},
        title=f"Raport z weryfikacji podpisu: {report.name}",
    )
