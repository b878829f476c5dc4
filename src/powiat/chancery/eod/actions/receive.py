"""Receive: a letter at the door gets its RPW number. The one door for every channel."""

from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone

from powiat.chancery.eod.actions.attach_letter import attach
from powiat.chancery.eod.actions.take_number import take_register_number
from powiat.chancery.eod.data import IncomingLetter, Receipt, Sender
from powiat.chancery.eod.domain.registers import RPW
from powiat.chancery.eod.events import LetterRegistered
from powiat.chancery.eod.models import Case, Letter, LetterFile
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.outbox import api as outbox
from powiat.registers.parties import api as parties
from powiat.registers.parties.data import AddressData, PartyData

UNNAMED = "Nadawca niepodany"


@transaction.atomic
def receive(letter: IncomingLetter, *, by: Actor, now: datetime) -> Receipt:
    """Register the letter; the files are in the store already. Returns the number and the hour.

    A letter that comes again with the same idempotency key gets the receipt of the first one. A letter that
    answers to a case (its mark was proven by the door, not merely typed by the sender) goes straight into its files.
    """
    if letter.idempotency_key:
        _wait_for_twins(letter.idempotency_key)
        known = Letter.objects.filter(idempotency_key=letter.idempotency_key).first()
        if known is not None:
            return Receipt(known.pk, known.rpw, known.registered_at, is_new=False)
    year = timezone.localtime(now).year
    party = parties.match_or_create(_party(letter.sender), by=by, now=now) if letter.sender else None
    row = Letter.objects.create(
        rpw_year=year,
        rpw_number=take_register_number(RPW, year),
        channel=letter.channel,
        received_at=letter.received_at,
        registered_at=now,
        registered_by=by.name,
        sender_id=party.id if party else None,
        sender_name=(letter.sender.name if letter.sender else UNNAMED)[:300],
        sender_ref=letter.sender_ref[:100],
        dated=letter.dated,
        kind=letter.kind[:60] or "pismo",
        subject=letter.subject[:300],
        body=letter.body,
        reply_channel=letter.reply_channel,
        reply_address=letter.reply_address[:300],
        form_code=letter.form_code,
        form_version=letter.form_version,
        answers=letter.answers,
        jrwa_hint=letter.jrwa_hint,
        warnings=list(letter.warnings),
        idempotency_key=letter.idempotency_key,
    )
    LetterFile.objects.bulk_create(
        LetterFile(
            letter=row,
            file_id=one.file_id,
            role=one.role,
            title=one.title[:255],
            address=one.address[:1000],
            order=order,
        )
        for order, one in enumerate(letter.files)
    )
    audit.record(
        by=by,
        verb="eod.letter.receive",
        what=("eod.letter", row.pk),
        new={"rpw": row.rpw, "channel": row.channel, "files": len(letter.files)},
        now=now,
    )
    case = Case.objects.filter(mark=letter.case_mark).first() if letter.case_mark else None
    outbox.publish(
        LetterRegistered(row.pk, row.rpw, row.channel, row.subject, now, case_id=case.pk if case else None)
    )
    if case is not None:
        attach(letter=row, case=case, by=by, now=now)
    return Receipt(row.pk, row.rpw, now)


def _wait_for_twins(key: str) -> None:
    """Let the same letter sent twice at once come in one after the other."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 1))", [f"eod.letter:{key}"])


def _party(sender: Sender) -> PartyData:
    address = AddressData(
        street=sender.street,
        building=sender.building,
        premises=sender.premises,
        postal_code=sender.postal_code,
        town=sender.town,
    )
    return PartyData(
        kind=sender.kind,
        name=sender.name,
        first_name=sender.first_name,
        last_name=sender.last_name,
        pesel=sender.pesel,
        nip=sender.nip,
        regon=sender.regon,
        krs=sender.krs,
        ade=sender.ade,
        email=sender.email,
        phone=sender.phone,
        address=address if sender.town or sender.street else None,
    )
