"""Calendars are RFC 5545 to the byte."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from powiat.front.portal.domain.ical import Happening, calendar, escaped, folded


def happening(**other):
    facts = {
        "uid": "1@powiat",
        "title": "Święto plonów; część 1, dwudniowe",
        "starts_at": datetime(2026, 11, 27, 14),  # noqa: DTZ001
        "ends_at": datetime(2026, 11, 27, 17),  # noqa: DTZ001
        "changed_at": datetime(2026, 11, 1, 9, tzinfo=UTC),
    }
    return Happening(**(facts | other))


@given(st.text(max_size=400))
def test_lines_are_folded_between_letters_and_come_back_whole(text):
    text = text.replace("\r", "").replace("\n", "")
    try:
        line = f"SUMMARY:{text}"
        octets = folded(line)
    except UnicodeEncodeError:
        return
    assert octets.endswith(b"\r\n")
    pieces = octets[:-2].split(b"\r\n ")
    assert all(len(piece) <= 75 for piece in octets[:-2].split(b"\r\n"))
    assert all(piece.decode() is not None for piece in pieces)
    assert b"".join(pieces).decode() == line


@given(st.text(max_size=100))
def test_text_is_escaped_so_that_nothing_breaks_out(text):
    assert "\n" not in escaped(text) and "\r" not in escaped(text)
    bare = escaped(text).replace("\\\\", "").replace("\\;", "").replace("\\,", "")
    assert ";" not in bare and "," not in bare


def test_a_calendar_has_all_it_must_have():
    lines = calendar("Powiat", [happening()]).decode().split("\r\n")
    for one in (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "TZID:Europe/Warsaw",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "DTSTAMP:20261101T090000Z",
        "DTSTART;TZID=Europe/Warsaw:20261127T140000",
        "DTEND;TZID=Europe/Warsaw:20261127T170000",
        "SUMMARY:Święto plonów\\; część 1\\, dwudniowe",
        "STATUS:CONFIRMED",
        "END:VCALENDAR",
    ):
        assert one in lines, one
    assert lines[-1] == "" and "\n" not in "".join(lines)
    assert lines.index("END:VTIMEZONE") < lines.index("BEGIN:VEVENT")


def test_a_whole_day_ends_on_the_day_after():
    lines = calendar("P", [happening(is_all_day=True)]).decode().split("\r\n")
    assert "DTSTART;VALUE=DATE:20261127" in lines and "DTEND;VALUE=DATE:20261128" in lines


def test_a_cancelled_event_says_so():
    assert b"STATUS:CANCELLED" in calendar("P", [happening(is_cancelled=True)])
