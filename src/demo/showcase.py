"""A handful of matters taken through every step, with sealed documents: what a newcomer looks at first."""

from datetime import datetime, timedelta
from random import Random

from demo.letters import Chancery, sender_of
from demo.matters import MATTERS
from demo.office import Office
from powiat.chancery.eod import api as eod
from powiat.chancery.eod.data import IncomingLetter
from powiat.ground.kernel.actor import Actor

BODY = {
    "1431": "Udostępniam rejestr umów zawartych przez Powiat Łaski w ostatnim roku. Rejestr liczy 214 pozycji.\n\n"
    "Podstawa prawna: art. 10 i art. 13 ust. 1 ustawy o dostępie do informacji publicznej.",
    "6131": "Na podstawie art. 104 KPA **zezwalam** na usunięcie jednego dębu szypułkowego o obwodzie pnia 214 cm.\n\n"
    "## Uzasadnienie\n\nOględziny potwierdziły, że drzewo jest suche i zagraża przechodniom.\n\n"
    "## Pouczenie\n\nOd decyzji przysługuje odwołanie do Samorządowego Kolegium Odwoławczego w terminie 14 dni.",
}
# How far each goes: draft, submitted, approved, sealed, sent, delivered, published.
STEPS = ("draft", "submitted", "approved", "sealed", "sent", "delivered", "published", "published")


def show(chancery: Chancery, office: Office, random: Random, until: datetime) -> None:
    """Two kinds of matters, each stopped at every step of its way."""
    kinds = [one for one in MATTERS if one.jrwa in BODY]
    for number, step in enumerate(STEPS):
        matter = kinds[number % len(kinds)]
        at = (until - timedelta(days=9 + number)).replace(hour=9)
        _one(chancery, office, random, matter, step, at)


def _one(chancery: Chancery, office: Office, random: Random, matter, step: str, at: datetime) -> None:
    post_id, user_id = office.clerks[matter.unit][0]
    clerk, head = chancery.actors[user_id], chancery.actors[office.heads[matter.unit][1]]
    registry: Actor = chancery.actors["kancelaria"]
    letter = IncomingLetter(
        channel="eboi",
        subject=matter.subject.format(x=random.choice(chancery.places)),
        sender=sender_of(random.choice(chancery.crowd)),
        received_at=at,
        body=matter.body,
        reply_channel="eboi",
        jrwa_hint=matter.jrwa,
    )
    receipt = eod.receive(letter, by=registry, now=at)
    unit_id = office.units[matter.unit]
    eod.assign(
        letter_id=receipt.letter_id,
        unit_id=unit_id,
        post_id=post_id,
        by=registry,
        now=at + timedelta(hours=1),
    )
    jrwa_id, term = chancery.classes[matter.jrwa]
    case = eod.open_case(
        letter_id=receipt.letter_id,
        jrwa_id=jrwa_id,
        title=letter.subject,
        handler_post_id=post_id,
        term_id=chancery.terms.get(term),
        is_public_kind=True,
        by=clerk,
        now=at + timedelta(hours=2),
    )
    eod.note(case_id=case.pk, text="Sprawdzono w rejestrze, komplet.", by=clerk, now=at + timedelta(hours=3))
    title = (
        "Udostępnienie informacji publicznej"
        if matter.jrwa == "1431"
        else "Decyzja: zezwolenie na usunięcie drzewa"
    )
    kind = "answer" if matter.jrwa == "1431" else "decision"
    document = eod.start_draft(
        case_id=case.pk, kind=kind, title=title, body=BODY[matter.jrwa], by=clerk, now=at + timedelta(days=1)
    )
    reached = STEPS.index(step)
    if reached < 1:
        return
    eod.submit(
        document_id=document.pk, post_ids=[office.heads[matter.unit][0]], by=clerk, now=at + timedelta(days=2)
    )
    if reached < 2:
        return
    eod.approve(approval_id=eod.waiting_approval(document.pk), by=head, now=at + timedelta(days=2, hours=1))
    if reached < 3:
        return
    eod.seal(document_id=document.pk, by=head, now=at + timedelta(days=2, hours=2))
    if reached < 4:
        return
    dispatch = eod.send(
        document_id=document.pk, channel="eboi", by=clerk, now=at + timedelta(days=2, hours=3)
    )
    if reached < 5:
        return
    eod.collect(dispatch_id=dispatch.pk, by=registry, now=at + timedelta(days=3))
    if reached < 6:
        return
    eod.request_publication(document_id=document.pk, by=clerk, now=at + timedelta(days=4))
