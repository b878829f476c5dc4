"""Work of announcements in the background."""

import json
from datetime import UTC, datetime

from powiat.front.announcements.actions.hear import hear as hear_one
from powiat.front.announcements.actions.send import send as send_one
from powiat.front.announcements.actions.send_digest import send_digests
from powiat.front.announcements.actions.subscribe import forget_unconfirmed
from powiat.front.announcements.api import ask_services, ask_weather
from powiat.ground.kernel.actor import system
from powiat.ground.outbox.api import periodic, task

_BY = system("ostrzeżenia")
_BY_FEDIVERSE = system("fediwersum")


@periodic("announcements.warnings", cron="*/10 * * * *")
def warnings(timestamp: int) -> None:
    """Ten minutes is the shortest that IMGW asks its readers to wait."""
    ask_services(by=_BY, now=datetime.now(UTC))


@periodic("announcements.weather", cron="5,35 * * * *")
def weather(timestamp: int) -> None:
    """Stations measure once an hour."""
    ask_weather(now=datetime.now(UTC))


@task("announcements.send")
def send(sending_id: int) -> None:
    """Hand one activity over; a silent server is asked again later."""
    send_one(sending_id=sending_id, now=datetime.now(UTC))


@task("announcements.hear")
def hear(body: str, target: str, headers: dict[str, str]) -> None:
    """Judge what came into the inbox."""
    hear_one(
        said=json.loads(body),
        body=body.encode(),
        target=target,
        headers=headers,
        by=_BY_FEDIVERSE,
        now=datetime.now(UTC),
    )


@periodic("announcements.digest", cron="0 6 * * *")
def digest(timestamp: int) -> None:
    """The newsletter, each morning."""
    now = datetime.now(UTC)
    forget_unconfirmed(now=now)
    send_digests(now=now)
