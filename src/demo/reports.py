"""Reports of a year for the demo county, in every stage, through the same verbs as life."""

from datetime import datetime, timedelta
from random import Random

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions import api
from powiat.offices.interventions.data import NewReport
from powiat.registers.places import api as places

SEED, MANY = 1003, 60
WORDS = [
    ("JEZDNIA", "Duża dziura na środku drogi, trzeba ją omijać drugim pasem"),
    ("ZNAK", "Znak ustąp pierwszeństwa leży w rowie"),
    ("OSWIETLENIE", "Nie świecą trzy latarnie przy przystanku"),
    ("WYSYPISKO", "Ktoś wyrzucił opony i meble pod lasem"),
    ("POBOCZE", "Zapadnięty chodnik przed szkołą, wózek nie przejedzie"),
    ("ODWODNIENIE", "Po deszczu na drodze stoi woda, rów jest zarośnięty"),
    ("ZIELEN", "Krzewy zasłaniają skrzyżowanie"),
    ("WANDALIZM", "Rozbita szyba w wiacie przystanku"),
    ("WODOCIAG", "Spod asfaltu wypływa woda"),
]


def make_reports(by: Actor, now: datetime) -> None:
    """Some of today wait for the duty officer, the older ones are on their way or done."""
    random = Random(SEED)
    spots = [one for one in places.localities() if one.longitude is not None]
    for at in range(MANY):
        code, text = WORDS[at % len(WORDS)]
        spot = random.choice(spots)
        days = 0 if at < 4 else random.randrange(1, 360)
        when = now - timedelta(days=days, hours=random.randrange(0, 6), minutes=random.randrange(60))
        sent = api.report(
            new=NewReport(
                category=code,
                text=text,
                longitude=spot.longitude + random.uniform(-0.004, 0.004),
                latitude=spot.latitude + random.uniform(-0.003, 0.003),
                address=spot.label,
                place_source="list",
                channel="officer",
                idempotency_key=f"pokaz-{at}",
            ),
            by=by,
            now=when,
        )
        _live_on(sent.number, text, spot.label, days, when, by, random)


def _live_on(
    number: str, text: str, place: str, days: int, when: datetime, by: Actor, random: Random
) -> None:
    row = api.one_public(number)
    if row is None or days == 0:
        return
    told = {"report_id": row.pk, "by": by}
    api.acknowledge(**told, now=when + timedelta(hours=1))
    api.moderate(
        **told,
        visibility="public",
        text_public=text,
        address_public=place,
        photos={},
        now=when + timedelta(hours=2),
    )
    api.accept(**told, text_public="Dziękujemy, sprawdzimy to na miejscu.", now=when + timedelta(hours=3))
    if days < 10:
        return
    if random.random() < 0.85:
        done = when + timedelta(days=random.randrange(1, 9))
        api.resolve(**told, text_public="Zrobione. Dziękujemy za zgłoszenie.", now=done)
    else:
        words = "Na miejscu wszystko jest w porządku."
        api.close_as(**told, stage="not_confirmed", text_public=words, now=when + timedelta(days=2))
