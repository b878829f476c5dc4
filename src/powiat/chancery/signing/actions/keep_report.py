"""Keep a report: check a stored file's signatures and remember what was found."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from powiat.chancery.signing.data import Report
from powiat.chancery.signing.models import SignatureReport
from powiat.chancery.signing.queries.reports import check, to_row
from powiat.ground.audit import api as audit
from powiat.ground.files import api as files
from powiat.ground.kernel.actor import Actor


@transaction.atomic
def keep_report(
    *,
    file_id: UUID,
    by: Actor,
    now: datetime,
    report: Report | None = None,
    detached: Mapping[str, bytes] | None = None,
) -> tuple[int, Report]:
    """The id of the kept report and the report itself; pass `report` when the file was just checked."""
    if report is None:
        described = files.describe([file_id])[file_id]
        report = check(files.read(file_id), described.name, now=now, detached=detached)
    row = SignatureReport.objects.create(
        file_id=file_id,
        checked_at=now,
        checked_by=by.name[:200],
        name=report.name[:255],
        sha256=report.sha256,
        verdict=report.verdict or "",
        content=to_row(report),
    )
    audit.record(
        by=by,
        verb="signing.signature.check",
        what=("files.file", file_id),
        new={"report": row.pk, "verdict": report.verdict or "", "sha256": report.sha256},
        now=now,
    )
    return row.pk, report
