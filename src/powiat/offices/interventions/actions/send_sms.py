"""Send SMS: the messages of an escalation that wait go out through the gateway, each once."""

from datetime import datetime

from django.db import transaction

from powiat.ground.gateways import api as gateways
from powiat.ground.kernel.text_pl import without_diacritics
from powiat.offices.interventions.models import Escalation
from powiat.offices.interventions.queries.public import gmina_names

_LATE = "Potwierdzono, zanim SMS wyszedł."


def send_sms(*, call_id: int, now: datetime) -> bool:
    """Send one. A silent gateway raises, so that the job is tried again; a refusal is written down."""
    with transaction.atomic():
        rows = Escalation.objects.select_for_update(of=("self",)).select_related("report__category")
        call = rows.get(pk=call_id)
        if call.channel != "sms" or call.state != "waiting":
            return False
        if call.report.ack_at is not None or call.report.closed_at is not None:
            return _keep(call, "failed", _LATE)
        try:
            # The gateway knows the key: a message whose answer was lost is not sent again.
            receipt = gateways.sms().send(to=call.to, text=words_of(call), key=f"zgloszenie-{call.pk}")
        except gateways.PartnerRefused as refused:
            return _keep(call, "failed", refused.message)
        return _keep(call, "sent", f"numer w bramce: {receipt}")


def _keep(call: Escalation, state: str, note: str) -> bool:
    call.state, call.note = state, note[:300]
    call.save(update_fields=["state", "note"])
    return state == "sent"


def words_of(call: Escalation) -> str:
    """One SMS without diacritics: number, kind, place; no word of the reporter."""
    report = call.report
    gmina = gmina_names().get(report.gmina_terc, "")
    told = [
        f"ZAGROŻENIE {report.number}: {report.category.name}.",
        f"Gmina {gmina}." if gmina else "",
        "Nikt nie potwierdził." if call.step else "",
        "Otwórz biurko i potwierdź.",
    ]
    # Diacritics would make two messages of one.
    return without_diacritics(" ".join(filter(None, told)))
