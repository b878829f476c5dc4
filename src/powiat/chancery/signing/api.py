"""The face of signing: what other apps may call."""

from powiat.chancery.signing.actions.accept import accept_signed
from powiat.chancery.signing.actions.keep_report import keep_report
from powiat.chancery.signing.actions.seal import seal_pdf
from powiat.chancery.signing.domain.report import sentence
from powiat.chancery.signing.queries.reports import check, report_of, report_pdf, reports_of

__all__ = [
    "accept_signed",
    "check",
    "keep_report",
    "report_of",
    "report_pdf",
    "reports_of",
    "seal_pdf",
    "sentence",
]
