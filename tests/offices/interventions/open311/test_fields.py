"""What strangers' programs send, and how it is read."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.offices.interventions.domain.open311.faults import Refused
from powiat.offices.interventions.domain.open311.fields import read_fields
from powiat.offices.interventions.domain.open311.moments import read_moment, write_moment
from powiat.offices.interventions.domain.open311.posted import read_posted
from powiat.offices.interventions.domain.open311.search import LONGEST_SPAN, read_search

NOW = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
PLACE = "service_code=DZIURA&lat=51.59&long=19.14"


def read(body: str, query: str = ""):
    return read_fields(parse_qsl(body), parse_qsl(query))


@pytest.mark.parametrize(
    "body",
    [
        "attribute[GLEBOKOSC]=3&attribute[RODZAJ][]=a&attribute[RODZAJ][]=b",
        "attribute%5BGLEBOKOSC%5D=3&attribute%5BRODZAJ%5D%5B%5D=a&attribute%5BRODZAJ%5D%5B%5D=b",
        "attribute%255BGLEBOKOSC%255D=3&attribute%255BRODZAJ%255D%255B%255D=a&attribute[RODZAJ][]=b",
        "attribute[GLEBOKOSC]=3&attribute[RODZAJ]=a&attribute[RODZAJ]=b&attribute[RODZAJ]=",
        "attribute[GLEBOKOSC]=3&attribute[RODZAJ][0]=a&attribute[RODZAJ][1]=b",
    ],
)
def test_brackets_are_read_however_they_are_written(body):
    assert read(body).attributes == {"GLEBOKOSC": ("3",), "RODZAJ": ("a", "b")}


def test_parameters_may_stand_in_the_query_string_and_the_body_counts_first():
    posted = read_posted(
        read("description=z+tresci&attribute[A]=1", f"{PLACE}&description=z+adresu&attribute[A]=2")
    )
    assert posted.service_code == "DZIURA" and posted.latitude == 51.59
    assert posted.description == "z tresci" and posted.attributes == {"A": ("1",)}


def test_an_empty_parameter_was_not_sent():
    fields = read("service_code=&service_code=DZIURA&lat=+&long=19")
    assert fields.one("service_code") == "DZIURA" and fields.one("lat") == ""


def test_the_quirks_of_known_clients():
    fields = read(
        "deviceid=abc&media_url=https://a/1.jpg&media_url=https://a/2.jpg&media_url[]=https://a/3.jpg"
    )
    assert fields.one("device_id") == "abc"
    assert fields.values["media_url"] == ("https://a/1.jpg", "https://a/2.jpg", "https://a/3.jpg")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("lat=51&long=19", "service_code"),
        ("service_code=X", "Brakuje miejsca"),
        ("service_code=X&lat=51", "tylko jedną współrzędną"),
        ("service_code=X&lat=north&long=19", "stopniami dziesiętnymi"),
        ("service_code=X&lat=91&long=19", "stopniami dziesiętnymi"),
        ("service_code=X&lat=NaN&long=19", "stopniami dziesiętnymi"),
        ("service_code=X&lat=1e1&long=19", "stopniami dziesiętnymi"),
        (f"{PLACE}&email=nikt", "e-mail"),
        (f"{PLACE}&phone=zadzwoń", "Telefon"),
        (f"{PLACE}&description={'a' * 4001}", "4000 znaków"),
        (f"{PLACE}&first_name={'a' * 101}", "Imię"),
    ],
)
def test_what_is_wrong_is_said_in_polish(body, words):
    with pytest.raises(Refused) as refused:
        read_posted(read(body))
    assert refused.value.status == 400 and words in str(refused.value)


def test_everything_wrong_is_told_at_once():
    with pytest.raises(Refused) as refused:
        read_posted(read("email=x&phone=y"))
    assert len(refused.value.faults) == 4


def test_a_text_of_exactly_4000_signs_passes():
    assert len(read_posted(read(f"{PLACE}&description={'ż' * 4000}")).description) == 4000


def test_an_address_replaces_coordinates():
    posted = read_posted(read("service_code=X&address_string=Łask, Warszawska 14"))
    assert posted.address == "Łask, Warszawska 14" and posted.latitude is None


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), max_size=20))
def test_nothing_that_is_sent_breaks_the_reader(pairs):
    fields = read_fields(pairs)
    for call in (read_posted, lambda sent: read_search(sent, now=NOW)):
        try:
            call(fields)
        except Refused as refused:
            assert refused.status == 400 and refused.faults


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-03T07:12:44+01:00", "2026-11-03T07:12:44+01:00"),
        ("2026-11-03T07:12:44 01:00", "2026-11-03T07:12:44+01:00"),
        ("2026-11-03T06:12:44Z", "2026-11-03T07:12:44+01:00"),
        ("2026-07-03T06:12:44", "2026-07-03T06:12:44+02:00"),
        ("2026-07-03", "2026-07-03T00:00:00+02:00"),
        ("2026-13-03T06:12:44Z", None),
        ("0001-01-01", None),
        ("jutro", None),
    ],
)
def test_dates_as_clients_write_them(text, expected):
    assert write_moment(read_moment(text)) == expected


def search(query: str):
    return read_search(read_fields(parse_qsl(query)), now=NOW)


def test_without_dates_it_is_the_last_90_days():
    found = search("")
    assert found.start == NOW - LONGEST_SPAN and found.end is None and found.page_size == 1000


def test_identifiers_override_everything():
    found = search("service_request_id=2026-000001,2026-000002&status=never&start_date=x")
    assert found.ids == ("2026-000001", "2026-000002") and found.statuses == frozenset()


def test_one_date_gives_the_other():
    assert search("start_date=2026-01-01T00:00:00Z").end == datetime(2026, 4, 1, tzinfo=UTC)
    assert search("end_date=2026-04-01T00:00:00Z").start == datetime(2026, 1, 1, tzinfo=UTC)


def test_ninety_days_pass_and_a_second_more_does_not():
    start = NOW - timedelta(days=200)
    inside, outside = start + LONGEST_SPAN, start + LONGEST_SPAN + timedelta(seconds=1)
    form = "%Y-%m-%dT%H:%M:%SZ"
    assert search(f"start_date={start:{form}}&end_date={inside:{form}}").end == inside
    with pytest.raises(Refused, match="90 dni"):
        search(f"start_date={start:{form}}&end_date={outside:{form}}")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("status=fixed", "Nieznany status"),
        ("start_date=wczoraj", "start_date"),
        ("start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z", "wcześniejsza"),
        ("page=0", "page"),
        ("page_size=1001", "page_size"),
        ("page_size=-1", "page_size"),
        ("lat=51", "lat i long"),
        ("lat=51&long=19&radius=999999", "radius"),
        ("service_request_id=" + ",".join(map(str, range(1001))), "1000"),
    ],
)
def test_wrong_searches_are_told(query, words):
    with pytest.raises(Refused, match=words):
        search(query)


def test_near_a_point():
    found = search("lat=51.59&long=19.14&radius=500&status=open,closed&service_code=A,B")
    assert (found.latitude, found.longitude, found.radius_m) == (51.59, 19.14, 500)
    assert found.statuses == {"open", "closed"} and found.codes == ("A", "B")
