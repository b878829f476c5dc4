"""Submit: a filled form becomes a letter with a number, once, whatever the network does."""

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction

from powiat.chancery.eforms import api as eforms
from powiat.chancery.eod import api as eod
from powiat.chancery.eod.data import IncomingFile, IncomingLetter, Receipt
from powiat.front.eboi.data import Sent
from powiat.front.eboi.domain import incoming
from powiat.front.eboi.domain.secret import may_be_shown, secret_of
from powiat.front.eboi.models import Draft, Submission, TrackedCase
from powiat.front.eboi.queries import answers_of
from powiat.ground.files import api as files
from powiat.ground.kernel.actor import Actor
from powiat.ground.kernel.ids import digest_of
from powiat.ground.notices import api as notices


class Incomplete(Exception):
    """Something has still to be corrected; `errors` says what."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__(str(sorted(errors)))
        self.errors = errors


@transaction.atomic
def submit(*, draft_id: UUID, by: Actor, now: datetime) -> Sent:
    """Hand the form over to the chancery: letter, number, tracked matter and confirmation in one transaction.

    The draft's row is the lock and its id the key: a double click, a retry and a second tab get the same number.
    """
    draft = Draft.objects.select_for_update(of=("self",)).select_related("tracked__case").get(pk=draft_id)
    known = Submission.objects.filter(form_key=draft.pk).select_related("tracked").first()
    if known is not None:
        return sent_of(known, now, is_new=False)
    form = eforms.definition(draft.form_code, draft.form_version)
    cleaned = eforms.clean_all(form, answers_of(draft))
    if cleaned.errors:
        raise Incomplete(cleaned.errors)
    receipt = eod.receive(_letter(draft, form, cleaned.data, by, now), by=by, now=now)
    submission = _remember(draft, form, cleaned.data, receipt, now)
    draft.files.all().delete()
    draft.answers, draft.sent_at, draft.changed_at = {}, now, now
    draft.save(update_fields=["answers", "sent_at", "changed_at"])
    _confirm(submission, incoming.notify_of(form.hints, cleaned.data))
    return sent_of(submission, now)


def sent_of(submission: Submission, now: datetime, *, is_new: bool = True) -> Sent:
    """What the sender is told. An answer in a matter already followed has no secret of its own."""
    tracked = submission.tracked
    first = tracked.rpw == submission.rpw
    fresh = may_be_shown(sent_at=submission.sent_at, now=now)
    secret = secret_of(submission.form_key, key=secret_key()) if first and fresh else ""
    return Sent(submission.rpw, tracked.pk, submission.sent_at, secret, is_new)


def secret_key() -> bytes:
    """The office's own key."""
    return settings.SECRET_KEY.encode()


def _letter(draft: Draft, form: eforms.Definition, answers: dict, by: Actor, now: datetime) -> IncomingLetter:
    channel, address = incoming.reply_of(form.hints, answers)
    xml = eforms.answer_xml(form, answers, eforms.AnswerMeta(sent_at=now))
    content = files.store(content=xml, name=f"{form.code}.xml", by=by, now=now)
    attached = [
        IncomingFile(title=one.name, role="attachment", file_id=one.file_id) for one in draft.files.all()
    ]
    tracked = draft.tracked
    return IncomingLetter(
        channel="eboi",
        subject=_subject(draft, form, answers),
        sender=incoming.sender_of(form.hints, answers),
        received_at=now,
        body=eforms.answer_text(form, answers),
        files=(
            IncomingFile(title=f"{form.title} (XML)", role="content", file_id=content.id),
            *attached,
        ),
        reply_channel=channel,
        reply_address=address,
        form_code=form.code,
        form_version=form.version,
        answers=answers,
        jrwa_hint=form.hints.get("jrwa", ""),
        unit_hint=form.hints.get("unit", ""),
        # The mark is proven: the author opened this matter with its secret or his account.
        case_mark=tracked.mark if tracked else "",
        warnings=_warnings(draft, form, answers),
        idempotency_key=f"eboi:{draft.pk}",
    )


def _subject(draft: Draft, form: eforms.Definition, answers: dict) -> str:
    if draft.tracked and draft.answers_title:
        return f"Odpowiedź na pismo: {draft.answers_title}"
    return incoming.subject_of(form.title, form.hints, answers)


def _warnings(draft: Draft, form: eforms.Definition, answers: dict) -> tuple[str, ...]:
    found = incoming.warnings_of(form.hints, answers)
    if draft.tracked and not draft.tracked.mark:
        return (*found, f"Odpowiedź w sprawie pisma {draft.tracked.rpw}")
    return found


def _remember(
    draft: Draft, form: eforms.Definition, answers: dict, receipt: Receipt, now: datetime
) -> Submission:
    tracked = draft.tracked or TrackedCase.objects.create(
        rpw=receipt.rpw,
        secret_digest=digest_of(secret_of(draft.pk, key=secret_key()), key=secret_key()),
        user_id=draft.user_id,
        title=incoming.subject_of(form.title, form.hints, answers)[:300],
        email=incoming.notify_of(form.hints, answers),
        created_at=now,
        changed_at=now,
    )
    return Submission.objects.create(
        form_key=draft.pk,
        tracked=tracked,
        letter_id=receipt.letter_id,
        rpw=receipt.rpw,
        form_code=form.code,
        form_version=form.version,
        answers=answers,
        sent_at=now,
    )


def _confirm(submission: Submission, email: str) -> None:
    """Only the number goes by mail: no title, no content, no secret."""
    to = email or submission.tracked.email
    if to:
        notices.mail(
            to=to,
            subject=f"Pismo {submission.rpw} dotarło do urzędu",
            template="eboi/mail/received",
            context={"number": submission.rpw, "link": f"{settings.PUBLIC_ADDRESS}/sprawdz-sprawe/"},
            key=f"eboi.received:{submission.form_key}",
        )
