"""Push: messages to browsers that asked for them. A browser that left is forgotten; a silent service is asked again."""

import logging
from datetime import datetime

from powiat.ground.gateways import api as gateways
from powiat.ground.gateways.data import PushMessage
from powiat.ground.outbox import api as outbox
from powiat.offices.interventions.actions.tell import followers_of
from powiat.offices.interventions.domain import push_words
from powiat.offices.interventions.models import Escalation, Report, Subscription

log = logging.getLogger(__name__)
_CHANGE_LASTS, _CALL_LASTS = 3 * 24 * 3600, 3600


def tell_by_push(*, report_id: int, stage: str) -> int:
    """One job for each browser: a service that is silent keeps nobody else waiting. Returns how many."""
    report = Report.objects.get(pk=report_id)
    rows = followers_of(report, "push")
    for one in rows:
        outbox.defer("interventions.push", wish_id=str(one.pk), number=report.number, stage=stage)
    return len(rows)


def push_change(*, wish_id: str, number: str, stage: str) -> bool:
    """True when the browser's service has it. PartnerSilent goes on to the queue."""
    row = Subscription.objects.filter(pk=wish_id, channel="push", ended_at=None).first()
    if row is None:
        return False
    return _send(row, push_words.of_change(number, stage, row.language), lasts=_CHANGE_LASTS, is_urgent=False)


def push_call(*, call_id: int, now: datetime) -> bool:
    """A hazard on every browser of the person called; the call's row says whether one took it."""
    call = Escalation.objects.select_related("report__category").get(pk=call_id)
    words = push_words.of_hazard(call.report.number, call.report.category.name, call.step)
    rows = Subscription.objects.filter(channel="push", user_id=call.user_id, ended_at=None)
    silent, taken = None, False
    for row in rows:
        try:
            taken |= _send(row, words, lasts=_CALL_LASTS, is_urgent=True)
        except gateways.PartnerSilent as error:
            silent = error
    call.state = "sent" if taken else "failed"
    call.note = "" if taken else "Żadna przeglądarka tej osoby nie przyjęła powiadomienia."
    call.save(update_fields=["state", "note"])
    if silent is not None and not taken:
        raise silent
    return taken


def _send(row: Subscription, words: bytes, *, lasts: int, is_urgent: bool) -> bool:
    message = PushMessage(row.endpoint, row.keys["p256dh"], row.keys["auth"], words, lasts, is_urgent)
    try:
        gateways.push().send(message)
    except gateways.PartnerGone:
        row.delete()
        return False
    except gateways.PartnerRefused as refused:
        log.warning("interventions.push_refused", extra={"reason": refused.message})
        return False
    return True
