"""iCalendar (RFC 5545): the bytes of a calendar that any phone or program can take in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

# RFC 5545, 3.1: a line has at most 75 octets, a longer one goes on after CRLF and a space.
LINE = 75
ZONE = "Europe/Warsaw"
# Central European Time as the EU's directive 2000/84/EC has it: last Sundays of March and October, 1:00 UTC.
_ZONE_LINES = (
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
)


@dataclass(frozen=True, slots=True)
class Happening:
    """One event; times are local (Europe/Warsaw), `changed_at` is an aware moment."""

    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime | None
    changed_at: datetime
    is_all_day: bool = False
    place: str = ""
    text: str = ""
    url: str = ""
    is_cancelled: bool = False
    sequence: int = 0


def calendar(name: str, happenings: Iterable[Happening]) -> bytes:
    """The whole calendar."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//ePowiat//portal//PL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
        f"X-WR-TIMEZONE:{ZONE}",
        *_ZONE_LINES,
    ]
    for one in happenings:
        lines += _event(one)
    return b"".join(folded(line) for line in (*lines, "END:VCALENDAR"))


def _event(one: Happening) -> list[str]:
    lines = ["BEGIN:VEVENT", f"UID:{one.uid}", f"DTSTAMP:{one.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"]
    lines += _times(one)
    lines += [f"SEQUENCE:{one.sequence}", f"SUMMARY:{escaped(one.title)}"]
    if one.place:
        lines.append(f"LOCATION:{escaped(one.place)}")
    if one.text:
        lines.append(f"DESCRIPTION:{escaped(one.text)}")
    if one.url:
        lines.append(f"URL:{one.url}")
    lines.append(f"STATUS:{'CANCELLED' if one.is_cancelled else 'CONFIRMED'}")
    return [*lines, "END:VEVENT"]


def _times(one: Happening) -> list[str]:
    """An all-day event ends on the day after its last (DTEND is not included)."""
    if one.is_all_day:
        last: date = (one.ends_at or one.starts_at).date() + timedelta(days=1)
        return [f"DTSTART;VALUE=DATE:{one.starts_at:%Y%m%d}", f"DTEND;VALUE=DATE:{last:%Y%m%d}"]
    lines = [f"DTSTART;TZID={ZONE}:{one.starts_at:%Y%m%dT%H%M%S}"]
    if one.ends_at and one.ends_at > one.starts_at:
        lines.append(f"DTEND;TZID={ZONE}:{one.ends_at:%Y%m%dT%H%M%S}")
    return lines


def escaped(text: str) -> str:
    """TEXT of RFC 5545, 3.3.11; signs that no calendar may hold are left out."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(sign for sign in text if sign == "\n" or (ord(sign) >= 32 and ord(sign) != 127))
    for sign, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(sign, written)
    return text


def folded(line: str) -> bytes:
    """The line with its CRLF, folded between letters, never inside one."""
    pieces, piece, room = [], b"", LINE
    for sign in line:
        octets = sign.encode()
        if len(piece) + len(octets) > room:
            pieces.append(piece)
            piece, room = b"", LINE - 1
        piece += octets
    pieces.append(piece)
    return b"\r\n ".join(pieces) + b"\r\n"
