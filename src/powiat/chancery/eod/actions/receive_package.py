"""Receive package: every document of an ePUAP emergency package becomes a letter, once."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

from django.db import transaction

from powiat.chancery.eod.actions.receive import receive
from powiat.chancery.eod.data import IncomingFile, IncomingLetter, Receipt, Sender
from powiat.ground.files import api as files
from powiat.ground.files.data import DELIVERED, RejectedFile
from powiat.ground.gateways import api as gateways
from powiat.ground.gateways.data import Address, Attachment, Correspondent
from powiat.ground.kernel.actor import Actor


@dataclass(frozen=True, slots=True)
class Taken:
    """One document of the package and what became of it."""

    receipt: Receipt
    title: str
    sender: str
    warnings: tuple[str, ...]


@transaction.atomic
def receive_package(*, content: bytes, name: str, by: Actor, now: datetime) -> list[Taken]:
    """Keep the bytes as they came, read each document, register it. All of the package or nothing.

    Raises RejectedFile or RefusedPackage with a sentence for the clerk.
    """
    package = gateways.read_epuap_package(content)
    taken = []
    for document in package.documents:
        warnings = list((*package.warnings, *document.warnings))
        file_name = PurePosixPath(document.path).name
        kept = files.store(content=document.raw, name=file_name, by=by, now=now, limits=DELIVERED)
        attached = [IncomingFile(file_name, "original", kept.id)]
        descriptor = document.descriptor
        reply_address = descriptor.reply_address if descriptor else ""
        for one in document.attachments:
            attached.append(_attachment(one, warnings, by, now))
        receipt = receive(
            IncomingLetter(
                channel="epuap",
                subject=document.title or "Pismo z ePUAP",
                sender=_sender(document.sender),
                received_at=descriptor.sent_at if descriptor and descriptor.sent_at else now,
                body="\n\n".join(document.paragraphs),
                kind=document.kind or "pismo",
                files=tuple(attached),
                dated=document.created_on.isoformat() if document.created_on else "",
                reply_channel="epuap" if reply_address else "",
                reply_address=reply_address,
                warnings=tuple(warnings),
                idempotency_key=document.key,
            ),
            by=by,
            now=now,
        )
        taken.append(
            Taken(receipt, document.title, document.sender.name if document.sender else "", tuple(warnings))
        )
    return taken


def _attachment(one: Attachment, warnings: list[str], by: Actor, now: datetime) -> IncomingFile:
    """A file inside the document, or the address where ePUAP keeps it; a refused file leaves a word, not a hole."""
    if one.content is None:
        return IncomingFile(one.name, "link", None, one.address)
    try:
        stored = files.store(content=one.content, name=one.name, by=by, now=now, limits=DELIVERED)
    except RejectedFile as rejected:
        warnings.append(f"Załącznika nie przyjęto do wglądu, jest w oryginale pisma. {rejected.message}")
        return IncomingFile(one.name, "link", None, "")
    return IncomingFile(one.name, "attachment", stored.id)


def _sender(one: Correspondent | None) -> Sender | None:
    if one is None:
        return None
    address = one.address or Address()
    return Sender(
        name=one.name,
        kind="person" if one.kind == "person" else "company",
        first_name=one.first_name,
        last_name=one.last_name,
        pesel=one.pesel,
        nip=one.nip,
        regon=one.regon,
        krs=one.krs,
        email=one.email,
        phone=one.phone,
        street=address.street,
        building=address.building,
        premises=address.flat,
        postal_code=address.postcode,
        town=address.town,
    )
