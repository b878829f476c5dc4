"""Hands for the customer office's tests: the forms, the small office, a sent letter and its way through the office."""

import pytest
from django.core.management import call_command

from powiat.chancery.eod import api as eod
from powiat.chancery.eod.models import Approval
from powiat.front.eboi import api
from powiat.front.eboi.models import TrackedCase
from powiat.ground.outbox import api as outbox
from tests.chancery.eforms.bodies import LETTER
from tests.chancery.eod.office import Office, make_office

CODE = "pismo-ogolne"


@pytest.fixture(scope="session")
def seal_keys(tmp_path_factory):
    """Keys are made once: it takes seconds."""
    return tmp_path_factory.mktemp("keys")


@pytest.fixture
def forms(db):
    """Our own forms, published."""
    call_command("load_eforms", verbosity=0)


@pytest.fixture
def office(db, robot, now, settings, seal_keys) -> Office:
    """The small office, with its seal."""
    settings.KEYS = seal_keys
    if not any(seal_keys.iterdir()):
        call_command("make_test_ca")
    return make_office(robot, now)


@pytest.fixture
def a_draft(forms, robot, now):
    """A complete general letter, not yet sent."""
    draft = api.start_draft(code=CODE, by=robot, now=now)
    return api.save_draft(draft_id=draft.pk, answers=LETTER, by=robot, now=now)


@pytest.fixture
def sent(a_draft, robot, now):
    """A letter that was sent."""
    return api.submit(draft_id=a_draft.pk, by=robot, now=now)


@pytest.fixture
def tracked(sent) -> TrackedCase:
    """Its matter."""
    return TrackedCase.objects.get(pk=sent.tracked_id)


@pytest.fixture
def way(office, tracked, now):
    """The letter's way through the office, step by step."""
    return Way(office, tracked, now)


class Way:
    """What clerks do; every step is told to the residents at once."""

    def __init__(self, office: Office, tracked: TrackedCase, now) -> None:
        self.office, self.tracked, self.now = office, tracked, now
        self.letter_id = tracked.submissions.get().letter_id
        self.case = None

    def tell(self) -> TrackedCase:
        """Deliver all events."""
        outbox.deliver_waiting(now=self.now)
        self.tracked.refresh_from_db()
        return self.tracked

    def assign(self) -> None:
        """To the clerk of the organisational department."""
        eod.assign(
            letter_id=self.letter_id,
            unit_id=self.office.units["OR"],
            post_id=self.office.posts["referent"],
            by=self.office.actor("kancelaria"),
            now=self.now,
        )

    def open(self) -> None:
        """Open a case."""
        self.case = eod.open_case(
            letter_id=self.letter_id,
            jrwa_id=self.office.jrwa["1431"],
            title="Naprawa chodnika",
            handler_post_id=self.office.posts["referent"],
            term_id=self.office.terms["kpa"],
            by=self.office.actor("referent"),
            now=self.now,
        )

    def send(self, kind="answer", *, channel="eboi", answer_by=None, title="Odpowiedź na wniosek"):
        """Draft, approve, seal and send a document."""
        clerk, head = self.office.actor("referent"), self.office.actor("naczelnik")
        document = eod.start_draft(
            case_id=self.case.pk,
            kind=kind,
            title=title,
            body="Chodnik naprawimy w maju.",
            by=clerk,
            now=self.now,
            answer_by=answer_by,
        )
        eod.submit(document_id=document.pk, post_ids=[self.office.posts["naczelnik"]], by=clerk, now=self.now)
        eod.approve(approval_id=Approval.objects.get(document=document).pk, by=head, now=self.now)
        eod.seal(document_id=document.pk, by=head, now=self.now)
        return eod.send(document_id=document.pk, channel=channel, by=clerk, now=self.now)
