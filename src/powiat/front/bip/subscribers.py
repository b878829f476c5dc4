"""What bip hears, and what it tells the chancery."""

from powiat.chancery.eod import api as eod
from powiat.chancery.eod.events import PublicationRequested
from powiat.front.bip.actions.request import receive_request
from powiat.front.bip.events import PagePublished, PageWithdrawn


def receive_document(event: PublicationRequested) -> None:
    """A signed document is to be shown: put it on the editors' table."""
    receive_request(event)


def tell_case_of_page(event: PagePublished) -> None:
    """The address of the page goes back into the case."""
    if event.document_id:
        eod.note_published(document_id=event.document_id, url=event.url, is_withdrawn=False, now=event.at)


def tell_case_of_withdrawal(event: PageWithdrawn) -> None:
    """The case knows that the page was withdrawn."""
    if event.document_id:
        eod.note_published(document_id=event.document_id, url=event.url, is_withdrawn=True, now=event.at)
