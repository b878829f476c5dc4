"""Public words: what everybody may read of a report never says who sent it."""

from django.core.exceptions import ValidationError

from powiat.offices.interventions.domain.traces import joined, traces
from powiat.offices.interventions.models import Report


def refuse_traces(report: Report, *words: str) -> None:
    """An officer is asked to write it without the reporter's name, address and number."""
    if found := _found(report, *words):
        raise ValidationError(
            f"Te słowa zobaczą wszyscy, a zawierają dane zgłaszającego: {joined(found)}. Usuń je z treści publicznej."
        )


def tells_nobody(report: Report, words: str) -> bool:
    """Whether words that came from outside may be shown to everybody as they are."""
    return not _found(report, words)


def _found(report: Report, *words: str) -> list[str]:
    return traces(
        "\n".join(words),
        name=report.reporter_name or "",
        email=report.reporter_email or "",
        phone=report.reporter_phone or "",
    )
