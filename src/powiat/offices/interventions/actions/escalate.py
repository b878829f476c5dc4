"""Escalate: a hazard calls people until somebody acknowledges it; every call is written down.

Step 0: whoever is on duty (without anyone on duty: every duty officer) by push, SMS and e-mail. Each further quarter
of an hour: the heads of duty too, and the phone list appears at the desk to be called by voice.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from powiat.ground.accounts import api as accounts
from powiat.ground.kernel.actor import Actor, system
from powiat.ground.notices import api as notices
from powiat.ground.org import api as org
from powiat.ground.outbox import api as outbox
from powiat.offices.interventions.actions.go import locked
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.events import HazardUnacknowledged
from powiat.offices.interventions.models import Entry, Escalation, Report, Shift, Subscription
from powiat.offices.interventions.permissions import Permission
from powiat.offices.interventions.queries.desk import unseen_hazards

AGAIN, MOST_STEPS = timedelta(minutes=15), 4
_JOBS = {"sms": "interventions.send_sms", "push": "interventions.push_call"}
_ROBOT = system("wezwania dyżurnych")


def escalate(*, now: datetime) -> int:
    """Every minute: hazards past their time call the next step. Returns how many."""
    return sum(_raise(report_id, now) for report_id in unseen_hazards(now))


@transaction.atomic
def _raise(report_id: int, now: datetime) -> bool:
    report = locked(report_id)
    if report.ack_at is not None or report.closed_at is not None or report.ack_due > now:
        return False
    if report.escalation_step >= MOST_STEPS:
        return False
    report.escalation_step += 1
    report.ack_due = now + AGAIN
    report.save(update_fields=["escalation_step", "ack_due"])
    remember(
        report=report, verb="escalate", by=_ROBOT, now=now, author=Entry.Author.SYSTEM,
        told={"step": report.escalation_step},
    )  # fmt: skip
    outbox.publish(HazardUnacknowledged(report.pk, report.number, report.escalation_step, now))
    return True


def people_for(step: int, now: datetime) -> list[Actor]:
    """Whom a step calls: those on duty first; the heads (who keep the rules) from the first step on."""
    today = timezone.localdate(now)
    known = [org.actor_by_id(user_id, today) for user_id, _ in org.staff()]
    officers = [one for one in known if one.may(Permission.HAZARD)]
    on_duty = set(Shift.objects.filter(ended_at=None).values_list("user_id", flat=True))
    first = [one for one in officers if one.user_id in on_duty] or officers
    if step == 0:
        return first
    heads = [one for one in officers if one.may(Permission.RULES)]
    return list({one.user_id: one for one in (first + heads if step == 1 else officers)}.values())


def call_for_help(*, report_id: int, step: int, now: datetime) -> int:
    """Call the people of the step; a call made already is not made again."""
    report = Report.objects.select_related("category").get(pk=report_id)
    if report.ack_at is not None and step > 0:
        return 0
    people = people_for(step, now)
    ids = [one.user_id for one in people if one.user_id]
    words = f"Zagrożenie {report.number}: {report.category.name}" + (
        " – nikt nie potwierdził" if step else ""
    )
    url = f"/interwencje/biuro/zgloszenie/{report.number}/"
    notices.notify(user_ids=ids, text=words, url=url, now=now, key=f"interventions:{report.pk}:{step}")
    made = 0
    for contact in accounts.contacts(ids).values():
        made += _push(report, step, contact.user_id, contact.name, now)
        if contact.phone:
            made += _call(report, step, "sms", contact.user_id, contact.phone, now)
            if step:
                made += _call(report, step, "phone", contact.user_id, contact.phone, now)
        if contact.email and _call(report, step, "email", contact.user_id, contact.email, now):
            made += 1
            _mail(report, contact.email, step, url)
    return made


def _call(report: Report, step: int, channel: str, user_id: int, to: str, now: datetime) -> int:
    state = "sent" if channel == "email" else "waiting"
    call, is_new = Escalation.objects.get_or_create(
        report=report,
        step=step,
        channel=channel,
        to=to,
        defaults={"user_id": user_id, "at": now, "state": state},
    )
    if is_new and channel in _JOBS:
        outbox.defer(_JOBS[channel], call_id=call.pk)
    return int(is_new)


def _push(report: Report, step: int, user_id: int, name: str, now: datetime) -> int:
    """To the browsers in which the person wished for it; a call that cannot go out is not written down as made."""
    if not Subscription.objects.filter(user_id=user_id, channel="push", ended_at=None).exists():
        return 0
    return _call(report, step, "push", user_id, name, now)


def _mail(report: Report, to: str, step: int, url: str) -> None:
    notices.mail(
        to=to,
        subject=f"Zagrożenie {report.number}" + (" – nikt nie potwierdził" if step else ""),
        template="interventions/mail/hazard",
        context={
            "number": report.number,
            "category": report.category.name,
            "place": report.address or f"{report.point.y:.5f}, {report.point.x:.5f}",
            "link": f"{settings.PUBLIC_ADDRESS}{url}",
        },
        key=f"interventions.hazard:{report.pk}:{step}:{to}",
    )
