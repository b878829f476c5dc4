"""Work of announcements in the background."""

from datetime import UTC, datetime

from powiat.front.announcements.api import ask_services, ask_weather
from powiat.ground.kernel.actor import system
from powiat.ground.outbox.api import periodic

_BY = system("ostrzeżenia")


@periodic("announcements.warnings", cron="*/10 * * * *")
def warnings(timestamp: int) -> None:
    """Ten minutes is the shortest that IMGW asks its readers to wait."""
    ask_services(by=_BY, now=datetime.now(UTC))


@periodic("announcements.weather", cron="5,35 * * * *")
def weather(timestamp: int) -> None:
    """Stations measure once an hour."""
    ask_weather(now=datetime.now(UTC))
