"""Purge: what is known of a reporter, and the originals of photos, are forgotten when their time is over.

Kept: number, category, place, times, stages, counts and what was made public. A report made into a case is a case
file as well: what the case holds is kept as long as its JRWA class says. The log names the report, never the data.
"""

from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from powiat.ground.files import api as files
from powiat.ground.kernel.actor import system
from powiat.ground.notices import api as notices
from powiat.offices.interventions.domain.retention import Period, Subject, before, in_force
from powiat.offices.interventions.models import (
    Affected,
    ContactPurge,
    Entry,
    Link,
    Photo,
    Report,
    RetentionPeriod,
    ShiftNote,
    Subscription,
)

_ROBOT = system("retencja zgłoszeń")
_BATCH = 500
_FREE_TEXT = ("string", "text", "datetime")


def _period(subject: Subject, now: datetime) -> Period | None:
    rows = [one.as_period() for one in RetentionPeriod.objects.filter(subject=subject)]
    return in_force(rows, subject, timezone.localdate(now))


def purge_contacts(*, now: datetime) -> int:
    """How many reports no longer say who sent them."""
    period = _period(Subject.CONTACT, now)
    if period is None:
        return 0
    done = ContactPurge.objects.filter(
        number=OuterRef("number"), what="contact", at__gte=OuterRef("closed_at")
    )
    rows = Report.objects.filter(closed_at__lt=before(period, now)).exclude(Exists(done))
    count = 0
    while batch := list(rows.order_by("closed_at").values_list("pk", flat=True)[:_BATCH]):
        for report_id in batch:
            _forget_reporter(report_id, period, now)
        count += len(batch)
    return count


@transaction.atomic
def _forget_reporter(report_id: int, period: Period, now: datetime) -> None:
    report = Report.objects.select_for_update().get(pk=report_id)
    _forget_mails(report)
    free = set(report.category.questions.filter(datatype__in=_FREE_TEXT).values_list("code", flat=True))
    report.answers = {code: value for code, value in report.answers.items() if code not in free}
    report.reporter_name = report.reporter_email = report.reporter_phone = report.text = None
    report.device_digest, report.consent_forward = "", False
    if report.visibility != Report.Visibility.PUBLIC:
        # What nobody read for personal data may hold some.
        report.address_public = report.text_public = ""
    report.address = report.address_public
    report.save()
    _forget_words(report)
    Link.objects.filter(report=report).delete()
    Affected.objects.filter(report=report).delete()
    Subscription.objects.filter(report=report).delete()
    Photo.objects.filter(report=report).update(device_digest="")
    ContactPurge.objects.create(number=report.number, what="contact", basis=_basis(period), at=now)


def _forget_words(report: Report) -> None:
    """The history keeps who of the office did what and when; words that only the office sees are emptied."""
    Entry.objects.filter(report=report).exclude(text=None).update(text=None)
    Entry.objects.filter(report=report, author_kind=Entry.Author.REPORTER).exclude(by_name=None).update(
        by_name=None
    )
    if report.visibility != Report.Visibility.PUBLIC:
        Entry.objects.filter(report=report, author_kind=Entry.Author.REPORTER).update(text_public="")
    ShiftNote.objects.filter(report=report).update(text="")


def _forget_mails(report: Report) -> None:
    """Mails to the reporter and to those who followed him, and those that told a service who he is."""
    keys = [f"interventions.{verb}:{report.pk}:" for verb in ("ask", "reply", "reopen", "received", "closed")]
    keys += [f"interventions.{verb}:{pk}" for verb in ("forward", "forward_again")
             for pk in report.dispatches.values_list("pk", flat=True)]  # fmt: skip
    keys += [f"interventions.{verb}:{pk}:" for verb in ("confirm", "changed")
             for pk in Subscription.objects.filter(report=report).values_list("pk", flat=True)]  # fmt: skip
    notices.forget_mails(keys=keys)


def _basis(period: Period) -> str:
    return f"{period.days} dni: {period.basis}"[:200]


def purge_originals(*, now: datetime) -> int:
    """How many originals went. What was let through stays as its copy without metadata; the rest goes whole."""
    period = _period(Subject.ORIGINAL, now)
    if period is None:
        return 0
    end = before(period, now)
    due = Q(moderated_at__lt=end) | Q(moderated_at=None, report__closed_at__lt=end)
    rows = Photo.objects.filter(due, original_purged_at=None).exclude(report=None)
    count = 0
    while batch := list(rows.order_by("pk").values_list("pk", flat=True)[:_BATCH]):
        for photo_id in batch:
            _forget_original(photo_id, period, now)
        count += len(batch)
    return count


@transaction.atomic
def _forget_original(photo_id: object, period: Period, now: datetime) -> None:
    photo = Photo.objects.select_for_update().get(pk=photo_id)
    gone = [photo.original_id]
    photo.original = None
    if photo.state != Photo.State.SHOWN:
        gone += [photo.public_file_id, photo.thumb_file_id]
        photo.public_file = photo.thumb_file = None
    photo.original_purged_at = now
    photo.save()
    files.discard(file_ids=[one for one in gone if one], by=_ROBOT, now=now)
    number = Report.objects.values_list("number", flat=True).get(pk=photo.report_id)
    ContactPurge.objects.create(number=number, what="original", basis=_basis(period), at=now)
