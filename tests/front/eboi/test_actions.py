"""Sending once, following, collecting, answering."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.core import mail

from powiat.chancery.eod.models import Case, Letter, LetterFile
from powiat.front.eboi import api
from powiat.front.eboi.domain.story import State
from powiat.front.eboi.models import Attempt, Draft, DraftFile, Submission, TimelineEntry, TrackedCase
from powiat.front.eboi.queries import papers_of
from powiat.ground.files.data import RejectedFile
from powiat.ground.files.models import File
from powiat.ground.notices.models import Mail
from powiat.ground.outbox import api as outbox
from tests.chancery.eforms.bodies import LETTER
from tests.front.eboi.conftest import CODE
from tests.front.eboi.factories import DraftFactory
from tests.ground.accounts.factories import ResidentFactory

pytestmark = pytest.mark.django_db
TEXT = b"Umowa najmu lokalu, spisana 3 marca 2026 roku.\n"


def _check_in(number, secret, now, address="10.0.0.1"):
    return api.check_in(number=number, secret=secret, address=address, now=now)


def test_a_form_becomes_a_letter(a_draft, robot, now):
    api.add_file(
        draft_id=a_draft.pk, field="zalaczniki", content=BytesIO(TEXT), name="umowa.txt", by=robot, now=now
    )
    sent = api.submit(draft_id=a_draft.pk, by=robot, now=now)
    letter = Letter.objects.get()
    assert sent.number == letter.rpw == "RPW/1/2026"
    assert letter.subject == "Pismo ogólne do urzędu: Naprawa chodnika przy ul. Ogrodowej"
    assert (letter.sender_name, letter.reply_channel) == ("Żaneta Wąsik", "eboi")
    assert letter.answers["adres"]["city"] == "Łask"
    assert "Proszę o naprawę chodnika." in letter.body
    assert [(one.role, one.title) for one in LetterFile.objects.all()] == [
        ("content", "Pismo ogólne do urzędu (XML)"),
        ("attachment", "umowa.txt"),
    ]
    assert not DraftFile.objects.exists()
    assert Draft.objects.get().answers == {}


def test_sent_twice_is_sent_once(a_draft, robot, now):
    """A double click, a retry, a second tab: the same number, and the same secret for a day."""
    one = api.submit(draft_id=a_draft.pk, by=robot, now=now)
    two = api.submit(draft_id=a_draft.pk, by=robot, now=now + timedelta(hours=1))
    late = api.submit(draft_id=a_draft.pk, by=robot, now=now + timedelta(days=2))
    assert (one.number, one.secret) == (two.number, two.secret)
    assert (one.is_new, two.is_new) == (True, False)
    assert len(one.secret) == 12 and late.secret == "" and late.number == one.number
    assert Letter.objects.count() == 1
    assert Mail.objects.count() == 1


def test_what_is_not_complete_is_not_sent(forms, robot, now):
    draft = api.start_draft(code=CODE, by=robot, now=now)
    with pytest.raises(api.Incomplete) as left:
        api.submit(draft_id=draft.pk, by=robot, now=now)
    assert "temat" in left.value.errors
    assert not Letter.objects.exists()


def test_the_mail_tells_the_number_and_nothing_else(sent):
    letter = Mail.objects.get()
    assert letter.to == LETTER["email"]
    assert sent.number in letter.text
    assert sent.secret not in letter.text and "chodnik" not in letter.text.lower()
    assert mail.outbox == []


def test_a_sent_draft_does_not_change(sent, a_draft, robot, now):
    with pytest.raises(api.AlreadySent):
        api.save_draft(draft_id=a_draft.pk, answers={}, by=robot, now=now)
    with pytest.raises(api.AlreadySent):
        api.add_file(
            draft_id=a_draft.pk, field="zalaczniki", content=BytesIO(TEXT), name="a.txt", by=robot, now=now
        )


def test_files_come_and_go_one_by_one(a_draft, robot, now):
    add = {"draft_id": a_draft.pk, "by": robot, "now": now}
    kept = api.add_file(field="zalaczniki", content=BytesIO(TEXT), name="a.txt", **add)
    again = api.add_file(field="zalaczniki", content=BytesIO(TEXT), name="b.txt", **add)
    assert kept.pk == again.pk
    assert File.objects.count() == 1
    with pytest.raises(RejectedFile):
        api.add_file(field="zalaczniki", content=BytesIO(b"MZ\x90\x00" * 99), name="a.exe", **add)
    with pytest.raises(RejectedFile):
        api.add_file(field="temat", content=BytesIO(TEXT), name="a.txt", **add)
    api.remove_file(file_id=kept.file_id, **add)
    api.remove_file(file_id=kept.file_id, **add)
    assert not DraftFile.objects.exists() and not File.objects.exists()


def test_no_more_files_than_the_form_takes(a_draft, robot, now):
    for number in range(10):
        api.add_file(
            draft_id=a_draft.pk,
            field="zalaczniki",
            content=BytesIO(TEXT + str(number).encode()),
            name=f"{number}.txt",
            by=robot,
            now=now,
        )
    with pytest.raises(RejectedFile, match="najwyżej 10 plików"):
        api.add_file(
            draft_id=a_draft.pk, field="zalaczniki", content=BytesIO(TEXT), name="x.txt", by=robot, now=now
        )


def test_number_and_secret_open_the_matter(sent, tracked, now):
    assert _check_in("rpw 1 / 2026", f" {sent.secret.lower()} ", now) == tracked.pk
    assert not Attempt.objects.exists()
    assert _check_in("RPW/1/2026", "AAAABBBBCCCC", now) is None
    assert _check_in("RPW/999/2026", sent.secret, now) is None


def test_five_wrong_tries_then_a_pause(sent, now):
    for _ in range(5):
        assert _check_in("RPW/1/2026", "ZLYKOD", now) is None
    with pytest.raises(api.TooManyTries):
        _check_in("RPW/1/2026", sent.secret, now)
    assert _check_in("RPW/1/2026", sent.secret, now, address="10.0.0.2") is not None
    assert _check_in("RPW/1/2026", sent.secret, now + timedelta(minutes=16)) is not None


def test_the_way_of_a_letter_in_plain_words(way, sent, now):
    """R2.4: registered, assigned, opened with a mark and a phone, sent, collected, closed."""
    assert way.tell().state == State.SENT
    way.assign()
    assert way.tell().state == State.ASSIGNED
    way.open()
    tracked = way.tell()
    assert (tracked.state, tracked.mark, tracked.due_on) == (State.OPEN, "OR.1431.1.2026", date(2026, 12, 28))
    assert tracked.handler_name == "Jan Borowik"
    assert _check_in("or.1431.1.2026", sent.secret, now) == tracked.pk
    dispatch = way.send()
    assert way.tell().state == State.ANSWERED
    (paper,) = papers_of(tracked)
    assert paper.waits and not paper.is_open
    api.collect(tracked_id=tracked.pk, dispatch_id=dispatch.pk, by=way.office.actor("obcy"), now=now)
    assert way.tell().state == State.DELIVERED
    (paper,) = papers_of(tracked)
    assert paper.is_open and not paper.waits
    titles = [entry.title for entry in tracked.entries.all()]
    assert titles == [
        "Pismo dotarło do urzędu",
        "Pismo trafiło do wydziału",
        "Urząd zajął się sprawą",
        "Sprawa jest rozstrzygnięta",
        "Pismo z urzędu: Odpowiedź na wniosek",
        "Pismo doręczone",
    ]


def test_rebuilding_gives_the_same_history(way, now):
    way.assign()
    way.open()
    way.send()
    tracked = way.tell()
    before = list(tracked.entries.values_list("key", "title", "text", "dispatch_id"))
    facts = [getattr(tracked, name) for name in ("state", "mark", "due_on", "handler_name", "case_id")]
    mails = Mail.objects.count()
    assert api.rebuild() == len(before)
    tracked.refresh_from_db()
    assert list(tracked.entries.values_list("key", "title", "text", "dispatch_id")) == before
    assert [
        getattr(tracked, name) for name in ("state", "mark", "due_on", "handler_name", "case_id")
    ] == facts
    assert Mail.objects.count() == mails


def test_a_call_is_answered_in_the_same_case(way, robot, now):
    way.assign()
    way.open()
    dispatch = way.send("call", answer_by=date(2026, 12, 8), title="Wezwanie do uzupełnienia")
    tracked = way.tell()
    assert tracked.state == State.WAITING
    api.collect(tracked_id=tracked.pk, dispatch_id=dispatch.pk, by=robot, now=now)
    assert way.tell().state == State.WAITING
    assert papers_of(tracked)[0].asks
    draft = api.start_draft(
        code="odpowiedz-na-pismo",
        by=robot,
        now=now,
        tracked_id=tracked.pk,
        answers_title="Wezwanie do uzupełnienia",
    )
    later = now + timedelta(hours=2)
    api.save_draft(draft_id=draft.pk, answers={"tresc": "Dosyłam mapę."}, by=robot, now=later)
    answer = api.submit(draft_id=draft.pk, by=robot, now=later)
    assert (answer.number, answer.tracked_id, answer.secret) == ("RPW/2/2026", tracked.pk, "")
    letter = Letter.objects.get(pk=Submission.objects.get(rpw=answer.number).letter_id)
    assert letter.subject == "Odpowiedź na pismo: Wezwanie do uzupełnienia"
    assert letter.stage == "in-case"
    assert way.tell().state == State.OPEN
    assert not papers_of(tracked)[0].asks
    assert TrackedCase.objects.count() == 1


def test_papers_of_another_party_are_not_shown(way, robot, now):
    """Two residents in one case: each sees only what was sent to him."""
    way.assign()
    way.open()
    other = api.start_draft(code=CODE, by=robot, now=now)
    person = {"kind": "person", "first_name": "Olgierd", "last_name": "Inny"}
    answers = {
        **LETTER,
        "nadawca": person,
        "adres": {**LETTER["adres"], "house": "9"},
        "email": "o@inny.example",
    }
    api.save_draft(draft_id=other.pk, answers=answers, by=robot, now=now)
    second = api.submit(draft_id=other.pk, by=robot, now=now)
    TrackedCase.objects.filter(pk=second.tracked_id).update(case=way.case, mark=way.case.mark)
    way.send()
    assert papers_of(way.tell())
    stranger = TrackedCase.objects.get(pk=second.tracked_id)
    assert papers_of(stranger) == []
    assert not stranger.entries.filter(dispatch_id__isnull=False).exists()


def test_a_change_of_readers_is_the_offices_own_matter(way):
    from powiat.chancery.eod import api as eod

    way.assign()
    way.open()
    before = way.tell()
    lines, handler = before.entries.count(), before.handler_name
    eod.share(
        case_id=way.case.pk,
        unit_id=way.office.units["KM"],
        may_write_too=False,
        reason="opinia",
        by=way.office.actor("referent"),
        now=way.now,
    )
    after = way.tell()
    assert (after.entries.count(), after.handler_name) == (lines, handler)


def test_only_one_account_keeps_a_matter(sent, tracked, now):
    from powiat.ground.kernel.actor import Actor

    one, two = (ResidentFactory() for _ in range(2))
    assert api.claim(tracked_id=tracked.pk, by=Actor(one.pk, "A"), now=now)
    assert api.claim(tracked_id=tracked.pk, by=Actor(one.pk, "A"), now=now)
    assert not api.claim(tracked_id=tracked.pk, by=Actor(two.pk, "B"), now=now)
    assert not api.claim(tracked_id=tracked.pk, by=Actor(None, "x"), now=now)


def test_old_drafts_are_swept(forms, robot, now):
    kept = DraftFactory(expires_at=now + timedelta(days=1))
    old = DraftFactory(expires_at=now - timedelta(minutes=1))
    api.add_file(draft_id=old.pk, field="zalaczniki", content=BytesIO(TEXT), name="a.txt", by=robot, now=now)
    Attempt.objects.create(address_digest="0" * 64, at=now - timedelta(days=2))
    assert api.sweep(now=now) == 1
    assert list(Draft.objects.values_list("pk", flat=True)) == [kept.pk]
    assert not File.objects.exists() and not Attempt.objects.exists()


def test_events_of_letters_that_came_by_other_doors_make_no_lines(office, forms, now):
    from powiat.chancery.eod import api as eod
    from powiat.chancery.eod.data import IncomingLetter

    eod.receive(
        IncomingLetter(channel="paper", subject="Podanie", sender=None, received_at=now),
        by=office.actor("kancelaria"),
        now=now,
    )
    outbox.deliver_waiting(now=now)
    assert not TimelineEntry.objects.exists()
    assert not Case.objects.exists()
