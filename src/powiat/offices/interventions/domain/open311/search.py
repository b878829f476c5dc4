"""Search: which requests a client asks for. Defaults and limits are the specification's, the rest are extensions."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from powiat.offices.interventions.domain.open311.faults import bad
from powiat.offices.interventions.domain.open311.fields import Fields
from powiat.offices.interventions.domain.open311.moments import read_moment
from powiat.offices.interventions.domain.open311.posted import language_of, read_number

LONGEST_SPAN = timedelta(days=90)
MOST = 1000
WIDEST_M = 20_000
STATUSES = ("open", "closed")


@dataclass(frozen=True, slots=True)
class Search:
    """Either `ids` (they override everything else), or the filters."""

    ids: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    statuses: frozenset[str] = frozenset()
    start: datetime | None = None
    end: datetime | None = None
    updated_after: datetime | None = None
    updated_before: datetime | None = None
    longitude: float | None = None
    latitude: float | None = None
    radius_m: int = 0
    page: int = 1
    page_size: int = MOST
    has_extensions: bool = False
    language: str = "pl"


def read_search(fields: Fields, *, now: datetime) -> Search:
    """The search, or Refused with all that is wrong."""
    wrong: list[str] = []
    page, size = _paging(fields, wrong)
    extensions = fields.one("extensions").lower() in ("true", "1", "yes", "v1")
    language = language_of(fields)
    if ids := fields.many("service_request_id"):
        if len(ids) > MOST:
            wrong.append(f"Można pytać najwyżej o {MOST} numerów naraz.")
        if wrong:
            raise bad(*wrong)
        return Search(ids=ids, page=page, page_size=size, has_extensions=extensions, language=language)
    statuses = frozenset(status.lower() for status in fields.many("status"))
    if unknown := statuses - set(STATUSES):
        wrong.append(f"Nieznany status „{min(unknown)[:40]}”: możliwe są open i closed.")
    start, end = _span(fields, wrong, now)
    after = _moment(fields, "updated_after", wrong)
    before = _moment(fields, "updated_before", wrong)
    latitude, longitude, radius = _circle(fields, wrong)
    if wrong:
        raise bad(*wrong)
    return Search(
        codes=fields.many("service_code"),
        statuses=statuses,
        start=start,
        end=end,
        updated_after=after,
        updated_before=before,
        longitude=longitude,
        latitude=latitude,
        radius_m=radius,
        page=page,
        page_size=size,
        has_extensions=extensions,
        language=language,
    )


def _moment(fields: Fields, name: str, wrong: list[str]) -> datetime | None:
    text = fields.one(name)
    found = read_moment(text) if text else None
    if text and found is None:
        wrong.append(
            f"Data {name} jest niepoprawna: podaj ją z godziną i strefą, jak 2026-11-03T07:12:44+01:00."
        )
    return found


def _span(fields: Fields, wrong: list[str], now: datetime) -> tuple[datetime | None, datetime | None]:
    """At most 90 days; what was not given follows from what was, else it is the last 90 days."""
    before = len(wrong)
    start, end = _moment(fields, "start_date", wrong), _moment(fields, "end_date", wrong)
    if len(wrong) > before:
        return None, None
    if start is None:
        # Up to now is up to the newest: what comes in while we read is not cut off.
        return ((end or now) - LONGEST_SPAN, end)
    if end is None:
        end = start + LONGEST_SPAN
    if end < start:
        wrong.append("Data end_date jest wcześniejsza niż start_date.")
    elif end - start > LONGEST_SPAN:
        wrong.append("Przedział start_date–end_date jest dłuższy niż 90 dni: podziel pytanie na części.")
    return start, end


def _paging(fields: Fields, wrong: list[str]) -> tuple[int, int]:
    numbers = []
    for name, default, most in (("page", 1, 100_000), ("page_size", MOST, MOST)):
        text = fields.one(name)
        if text and not (text.isdecimal() and len(text) <= 6 and 1 <= int(text) <= most):
            wrong.append(f"Parametr {name} musi być liczbą od 1 do {most}.")
            numbers.append(default)
        else:
            numbers.append(int(text or default))
    return numbers[0], numbers[1]


def _circle(fields: Fields, wrong: list[str]) -> tuple[float | None, float | None, int]:
    """Requests near a point: an extension that the specification's users miss most."""
    lat, long, radius = fields.one("lat"), fields.one("long"), fields.one("radius")
    if not (lat or long or radius):
        return None, None, 0
    latitude, longitude = read_number(lat, 90), read_number(long, 180)
    if latitude is None or longitude is None:
        wrong.append("Szukanie w pobliżu wymaga lat i long w stopniach dziesiętnych.")
        return None, None, 0
    if radius and not (radius.isdecimal() and len(radius) <= 6 and 1 <= int(radius) <= WIDEST_M):
        wrong.append(f"Parametr radius to metry, od 1 do {WIDEST_M}.")
        return None, None, 0
    return latitude, longitude, int(radius or 100)
