"""Three years of letters and cases, made by the verbs of the chancery."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from demo.matters import MATTERS, NOT_A_CASE, Matter
from demo.office import Office
from demo.people import Person
from powiat.chancery.eod import api as eod
from powiat.chancery.eod.data import IncomingLetter, Sender
from powiat.ground.kernel.actor import Actor
from powiat.ground.kernel.workdays import is_workday

CHANNELS = (("paper", 45), ("eboi", 30), ("epuap", 15), ("email", 10))


def sender_of(person: Person) -> Sender:
    """The person as a letter names him."""
    return Sender(
        name=person.name,
        first_name=person.first_name,
        last_name=person.last_name,
        pesel=person.pesel,
        email=person.email,
        street=person.street,
        building=person.building,
        postal_code=person.postal_code,
        town=person.town,
    )


class Chancery:
    """Writes the history: remembers actors and classes, so that each is looked up once."""

    def __init__(
        self, office: Office, random: Random, crowd: list[Person], places: list[str], lists: dict
    ) -> None:
        self.office, self.random, self.crowd, self.places = office, random, crowd, places
        self.classes, self.terms, self.actors = lists["classes"], lists["terms"], lists["actors"]

    def live_through(self, since: datetime, end: datetime, letters: int, *, until: datetime) -> None:
        """So many letters, spread over the working hours between the two days; they are dealt with up to `until`."""
        step = (end - since) / letters
        for number in range(letters):
            at = since + step * number + timedelta(minutes=self.random.randrange(300))
            while not is_workday(at.date()):
                at += timedelta(days=1)
            if at < end:
                self.letter(at.replace(hour=8 + number % 7), until)

    def letter(self, at: datetime, until: datetime) -> None:
        """One letter and all that follows from it up to `until`."""
        registry = self.actors["kancelaria"]
        if self.random.random() < 0.08:
            return self._trifle(at, registry)
        matter = self.random.choices(MATTERS, [one.weight for one in MATTERS])[0]
        channel = self.random.choices([name for name, _ in CHANNELS], [weight for _, weight in CHANNELS])[0]
        receipt = eod.receive(
            IncomingLetter(
                channel=channel,
                subject=matter.subject.format(x=self.random.choice(self.places)),
                sender=sender_of(self.random.choice(self.crowd)),
                received_at=at,
                body=matter.body,
                reply_channel="eboi" if channel == "eboi" else "",
                jrwa_hint=matter.jrwa,
            ),
            by=registry,
            now=at,
        )
        age = until - at
        if age < timedelta(days=2) and self.random.random() < 0.5:
            return None
        return self._deal(receipt.letter_id, matter, at, age, until)

    def _trifle(self, at: datetime, registry: Actor) -> None:
        subject, reason = self.random.choice(NOT_A_CASE)
        letter = IncomingLetter(
            channel="email", subject=subject, sender=sender_of(self.random.choice(self.crowd)), received_at=at
        )
        receipt = eod.receive(letter, by=registry, now=at)
        eod.file_letter(letter_id=receipt.letter_id, reason=reason, by=registry, now=at)

    def _deal(self, letter_id: int, matter: Matter, at: datetime, age: timedelta, until: datetime) -> None:
        post_id, user_id = self.random.choice(self.office.clerks[matter.unit])
        clerk = self.actors[user_id]
        eod.assign(
            letter_id=letter_id,
            unit_id=self.office.units[matter.unit],
            post_id=post_id if age > timedelta(days=1) else None,
            instruction=self.random.choice(("Proszę załatwić.", "Proszę o sprawdzenie i załatwienie.", "")),
            by=self.actors["kancelaria"],
            now=at + timedelta(minutes=50),
        )
        if age < timedelta(days=3):
            return
        symbol, term = self.classes[matter.jrwa]
        case = eod.open_case(
            letter_id=letter_id,
            jrwa_id=symbol,
            title=matter.subject.partition(",")[0],
            handler_post_id=post_id,
            term_id=self.terms.get(term),
            is_public_kind=matter.is_public,
            by=clerk,
            now=at + timedelta(hours=3),
        )
        days = self.random.randrange(5, 45)
        if age > timedelta(days=days + 1) and self.random.random() < 0.96:
            eod.close(case_id=case.pk, how=matter.how, by=clerk, now=at + timedelta(days=days, hours=2))
        elif self.random.random() < 0.08:
            since = (at + timedelta(days=4)).date()
            if since < until.date():
                eod.suspend(
                    case_id=case.pk,
                    since=since,
                    basis="art. 97 § 1 pkt 4 KPA",
                    note="zagadnienie wstępne",
                    by=clerk,
                    now=at + timedelta(days=4),
                )


def persons(people: Iterator[Person], count: int) -> list[Person]:
    """A crowd that writes again and again."""
    return [next(people) for _ in range(count)]
