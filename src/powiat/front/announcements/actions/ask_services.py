"""Ask services: RSO and IMGW, each by itself, so that one that is silent does not hide the other."""

from dataclasses import asdict
from datetime import datetime

import structlog
from django.conf import settings

from powiat.front.announcements.actions.take_warnings import note_silence, take_warnings, take_weather
from powiat.front.announcements.domain.level import concerns
from powiat.front.announcements.models import PublicWarning
from powiat.ground.gateways import api as gateways
from powiat.ground.kernel.actor import Actor

log = structlog.get_logger(__name__)


def ask_services(*, by: Actor, now: datetime) -> int:
    """Ask for warnings; returns how many changed. A silent partner is noted, not raised."""
    changed = 0
    for kind, ask in (
        (PublicWarning.Kind.IMGW, gateways.imgw().warnings),
        (PublicWarning.Kind.RSO, _of_ours),
    ):
        try:
            changed += take_warnings(kind=kind, rows=ask(), by=by, now=now)
        except gateways.PartnerSilent as silent:
            log.warning("announcements.silent", source=str(kind), reason=str(silent))
            note_silence(code=kind, now=now)
    return changed


def _of_ours() -> list:
    """RSO speaks to a whole voivodeship: ours are the messages that name one of our places."""
    places = settings.ANNOUNCEMENTS_PLACES
    return [one for one in gateways.rso().warnings() if concerns(f"{one.title}\n{one.text}", places=places)]


def ask_weather(*, now: datetime) -> None:
    """The last measurement of the nearest station."""
    try:
        measured = gateways.imgw().weather()
    except gateways.PartnerSilent:
        note_silence(code="synop", now=now)
        return
    row = None
    if measured is not None:
        row = asdict(measured) | {"measured_at": measured.measured_at.isoformat()}
    take_weather(measured=row, now=now)
