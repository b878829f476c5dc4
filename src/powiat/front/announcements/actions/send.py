"""Send: hand one activity over, signed; a server that is down is tried again, one that refuses is not."""

import json
from datetime import datetime

from django.db import transaction

from powiat.front.announcements.actions.keep_key import own_key
from powiat.front.announcements.actions.tell import addresses
from powiat.front.announcements.domain import http_signature
from powiat.front.announcements.models import Sending
from powiat.ground.gateways import api as gateways

# What another server says never stands on our pages in full.
_TROUBLE = 300


@transaction.atomic
def send(*, sending_id: int, now: datetime) -> bool:
    """False when it went or was refused before. PartnerSilent is raised, so that the queue tries later.

    The row is held while the other server takes it, so two workers never send it both.
    """
    sending = Sending.objects.select_for_update().get(pk=sending_id)
    if sending.sent_at or sending.refused_at:
        return False
    body = json.dumps(sending.body, ensure_ascii=False).encode()
    headers = http_signature.sign("POST", sending.inbox, body, key=own_key(), key_id=addresses().key, now=now)
    try:
        gateways.fediverse().deliver(sending.inbox, body, headers)
    except gateways.PartnerRefused as refused:
        sending.refused_at, sending.trouble = now, refused.message[:_TROUBLE]
    else:
        sending.sent_at = now
    sending.save()
    return sending.sent_at is not None
