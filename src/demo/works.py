"""Planned works of the demo county: one goes on, one is announced."""

from datetime import datetime, timedelta

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions import api
from powiat.offices.interventions.data import AnnouncedWork

_DAY = timedelta(days=1)


def make_works(by: Actor, now: datetime) -> None:
    """The same key at every loading: they stand once."""
    going_on = AnnouncedWork(
        kind="road",
        title="Zamknięcie ulicy 9 Maja",
        text="Wymiana nawierzchni. Objazd ulicą Warszawską i Narutowicza, autobusy zatrzymują się przy dworcu.",
        address="Łask, ulica 9 Maja",
        longitude=19.1372,
        latitude=51.5921,
        radius_m=250,
        starts_at=now - 2 * _DAY,
        ends_at=now + 12 * _DAY,
    )
    coming = AnnouncedWork(
        kind="greenery",
        title="Wycinka suchych drzew przy drodze do Widawy",
        text="Ruch wahadłowy w godzinach prac.",
        address="Widawa, droga powiatowa",
        longitude=18.9605,
        latitude=51.4482,
        radius_m=400,
        starts_at=now + 2 * _DAY,
        ends_at=now + 6 * _DAY,
    )
    for at, one in enumerate((going_on, coming)):
        api.announce_work(new=one, key=f"pokaz-prace-{at}", by=by, now=now)
