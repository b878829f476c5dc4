"""Request: the chancery asks for a document to be shown; it waits here for an editor."""

from django.db import transaction

from powiat.chancery.eod import api as eod
from powiat.chancery.eod.events import PublicationRequested
from powiat.front.bip.models import Publication


@transaction.atomic
def receive_request(event: PublicationRequested) -> None:
    """Keep everything the editor needs; a request heard twice is kept once."""
    given = eod.publishable(event.document_id)
    Publication.objects.get_or_create(
        document_id=event.document_id,
        defaults={
            "case_id": given.case_id,
            "case_mark": given.mark,
            "title": given.title,
            "kind": given.kind,
            "unit_name": given.unit_name,
            "signed_by": given.signed_by,
            "signed_at": given.signed_at,
            "original_id": given.file_id,
            "personal": list(given.personal),
            "requested_at": event.at,
            "requested_by": event.by_name,
        },
    )
