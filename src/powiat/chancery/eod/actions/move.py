"""Move: take a case or a document to another stage, if the table of stages lets it go there."""

from django.core.exceptions import ValidationError

from powiat.chancery.eod.domain.stages import (
    CASE_NEXT,
    DOCUMENT_NEXT,
    CaseStage,
    DocumentStage,
    WrongStage,
    step,
)
from powiat.chancery.eod.models import Case, Document


def move_case(case: Case, to: CaseStage) -> None:
    """Save the case in its next stage. Raises ValidationError in plain words when it may not go there."""
    try:
        case.stage = step(CASE_NEXT, CaseStage(case.stage), to)
    except WrongStage as wrong:
        raise ValidationError(f"Sprawa {case.mark}: {wrong}") from wrong
    case.save(update_fields=["stage"])


def move_document(document: Document, to: DocumentStage) -> None:
    """Save the document in its next stage. Raises ValidationError in plain words when it may not go there."""
    try:
        document.stage = step(DOCUMENT_NEXT, DocumentStage(document.stage), to)
    except WrongStage as wrong:
        raise ValidationError(f"„{document.title}”: {wrong}") from wrong
    document.save(update_fields=["stage"])
