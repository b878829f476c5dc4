"""Conformance: GeoReport v2, written from the specification paragraph by paragraph, in both formats.

Sections: service discovery; GET service list; GET service definition; POST service request; GET service_request_id from
a token; GET service requests; GET service request; errors. "must" and "required" of the text are the asserts here.
"""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from powiat.offices.interventions import api
from powiat.offices.interventions.models import Category, Report
from tests.offices.interventions.open311.conftest import MIMES, ROOT

W3C = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
PLACE = {"lat": "51.590", "long": "19.133"}
REQUEST = (
    "service_request_id",
    "status",
    "status_notes",
    "service_name",
    "service_code",
    "description",
    "agency_responsible",
    "service_notice",
    "requested_datetime",
    "updated_datetime",
    "expected_datetime",
    "address",
    "address_id",
    "zipcode",
    "lat",
    "long",
    "media_url",
)


def assert_fault(answer, status: int) -> None:
    """An error has its HTTP status and at least one element with a code and a description for the user."""
    assert answer.status == status
    assert answer.data
    for fault in answer.data:
        assert set(fault) == {"code", "description"} and fault["description"]
        assert fault["code"].startswith(str(status))


# Formats and headers


@pytest.mark.parametrize("path", ["discovery", "services", "services/JEZDNIA", "requests"])
def test_the_format_is_the_ending_and_the_type_says_it(service, path):
    answer = service.get(path)
    assert answer.status == 200 and answer.mime == MIMES[service.form]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_xml_has_no_namespace(rules):
    assert b"xmlns" not in Client().get(f"{ROOT}/services.xml").content


def test_a_single_jurisdiction_ignores_its_id(service):
    assert service.get("services", jurisdiction_id="lask.pl").data == service.get("services").data


def test_a_browser_of_another_origin_may_ask_first(rules):
    answer = Client().options(f"{ROOT}/requests.json")
    assert answer.status_code == 204 and "POST" in answer["Access-Control-Allow-Methods"]


def test_another_method_is_refused(rules):
    answer = Client().delete(f"{ROOT}/requests.json")
    assert answer.status_code == 405 and "POST" in answer["Allow"]


# Service discovery


def test_discovery(service):
    found = service.get("discovery").data
    assert set(found) == {"changeset", "contact", "key_service", "endpoints"} and all(found.values())
    for endpoint in found["endpoints"]:
        assert set(endpoint) == {"specification", "url", "changeset", "type", "formats"}
        assert endpoint["specification"] == "http://wiki.open311.org/GeoReport_v2"
        assert endpoint["type"] in ("production", "test")
        assert "text/xml" in endpoint["formats"]
        assert endpoint["url"].endswith("/open311/v2")


def test_the_root_is_a_page_for_people(rules):
    answer = Client().get(f"{ROOT}/")
    assert answer.status_code == 200 and "api_key" in answer.content.decode()


# GET service list


def test_service_list(service):
    found = service.get("services").data
    assert len(found) == Category.objects.filter(active=True).exclude(lane="A").count()
    for one in found:
        assert tuple(one) == (
            "service_code",
            "service_name",
            "description",
            "metadata",
            "type",
            "keywords",
            "group",
        )
        assert one["service_code"] and one["service_name"]
        assert one["metadata"] in ("true", "false")
        assert one["type"] in ("realtime", "batch", "blackbox")


def test_life_in_danger_is_no_service(service):
    assert "ZYCIE" not in {one["service_code"] for one in service.get("services").data}
    assert_fault(service.get("services/ZYCIE"), 404)


def test_services_in_another_language(service):
    names = {one["service_code"]: one["service_name"] for one in service.get("services", lang="en").data}
    ours = {one["service_code"]: one["service_name"] for one in service.get("services").data}
    english = Category.objects.get(service_code="JEZDNIA").names_i18n["en"]["name"]
    assert names["JEZDNIA"] == english != ours["JEZDNIA"]


# GET service definition


def test_service_definition(service):
    with_questions = [one for one in service.get("services").data if one["metadata"] == "true"]
    assert with_questions
    for one in with_questions:
        found = service.get(f"services/{one['service_code']}").data
        assert found["service_code"] == one["service_code"]
        orders = [int(attribute["order"]) for attribute in found["attributes"]]
        assert orders == sorted(set(orders)) and orders[0] >= 1
        for attribute in found["attributes"]:
            assert attribute["variable"] in ("true", "false") and attribute["required"] in ("true", "false")
            kinds = ("string", "number", "datetime", "text", "singlevaluelist", "multivaluelist")
            assert attribute["datatype"] in kinds
            assert attribute["code"] and attribute["description"]
            assert "datatype_description" in attribute
            if attribute["datatype"].endswith("list"):
                assert all(set(value) == {"key", "name"} for value in attribute["values"])
            else:
                assert "values" not in attribute


def test_an_unknown_service_code_is_404(service):
    assert_fault(service.get("services/NIE-MA"), 404)


# POST service request


def test_post_and_read_back(service, key):
    answer = service.post(
        {"api_key": key, "service_code": "OSWIETLENIE", **PLACE, "description": "Nie świeci lampa"}
    )
    assert answer.status == 200, answer.data
    (created,) = answer.data
    assert set(created) == {"service_request_id", "service_notice", "account_id"}
    row = Report.objects.get(number=created["service_request_id"])
    assert (row.channel, row.text, row.category.service_code) == (
        "open311",
        "Nie świeci lampa",
        "OSWIETLENIE",
    )
    (read,) = service.get(f"requests/{row.number}").data
    assert read["status"] == "open" and read["description"] is None, (
        "nobody has read it for personal data yet"
    )


def test_post_with_every_field_of_the_specification(service, key):
    answer = service.post(
        {
            "api_key": key,
            "jurisdiction_id": "lask.pl",
            "service_code": "JEZDNIA",
            **PLACE,
            "address_string": "Łask, Warszawska 14",
            "email": "celina.zmyslona@poczta.example",
            "device_id": "urzadzenie-1",
            "account_id": "konto-1",
            "first_name": "Celina",
            "last_name": "Zmyślona",
            "phone": "+48 600 000 001",
            "description": "Pierwszy wiersz\r\nDrugi wiersz",
            "media_url": "https://zdjecia.example/1.jpg",
        }
    )
    assert answer.status == 200, answer.data
    row = Report.objects.get(number=answer.data[0]["service_request_id"])
    assert (row.reporter_name, row.reporter_email) == ("Celina Zmyślona", "celina.zmyslona@poczta.example")
    assert row.text == "Pierwszy wiersz\nDrugi wiersz" and row.address == "Łask, Warszawska 14"
    assert "nie pobieramy" in answer.data[0]["service_notice"], (
        "a photo from a strange host is remarked, not lost silently"
    )


@pytest.mark.parametrize(
    "where",
    [{"lat": "51.590", "long": "19.133"}, {"address_string": "Widawa"}, {"lat": "51,590", "long": "19,133"}],
)
def test_one_way_of_naming_the_place_is_enough(service, key, where):
    answer = service.post({"api_key": key, "service_code": "OSWIETLENIE", "description": "Lampa", **where})
    assert answer.status == 200, answer.data


def test_parameters_in_the_query_string(service, key):
    """What the client `three` does."""
    answer = service.post(
        "", query=f"api_key={key}&service_code=OSWIETLENIE&lat=51.59&long=19.133&description=Lampa"
    )
    assert answer.status == 200, answer.data


ATTRIBUTES = (
    "attribute[{code}]={value}",
    "attribute%5B{code}%5D={value}",
    "attribute[{code}][]={value}",
)


@pytest.mark.parametrize("way", ATTRIBUTES)
def test_attributes(service, key, way):
    question = (
        Category.objects.get(service_code="JEZDNIA").questions.filter(datatype="singlevaluelist").first()
    )
    value = question.values[0]["key"]
    body = f"api_key={key}&service_code=JEZDNIA&lat=51.59&long=19.133&description=Dziura&"
    answer = service.post(body + way.format(code=question.code, value=value))
    assert answer.status == 200, answer.data
    assert Report.objects.get(number=answer.data[0]["service_request_id"]).answers == {question.code: value}


def test_wrong_attributes_are_told(service, key):
    question = (
        Category.objects.get(service_code="JEZDNIA").questions.filter(datatype="singlevaluelist").first()
    )
    body = {"api_key": key, "service_code": "JEZDNIA", **PLACE, "description": "Dziura"}
    assert_fault(service.post({**body, f"attribute[{question.code}]": "NIE-MA"}), 400)
    assert_fault(service.post({**body, "attribute[OBCE]": "1"}), 400)
    assert Report.objects.count() == 0


def test_a_number_and_a_token_never_stand_together(service, key):
    body = {"api_key": key, "service_code": "OSWIETLENIE", **PLACE, "description": "Lampa"}
    (later,) = service.post(body, Prefer="respond-async").data
    assert set(later) == {"token", "service_notice", "account_id"}
    (found,) = service.get(f"tokens/{later['token']}").data
    assert set(found) == {"service_request_id", "token"} and found["token"] == later["token"]
    assert Report.objects.filter(number=found["service_request_id"]).exists()


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"api_key": ""}, 403),
        ({"api_key": "NIEZNANY-KLUCZ-KTOREGO-NIE-MA"}, 403),
        ({"service_code": ""}, 400),
        ({"service_code": "NIE-MA"}, 404),
        ({"lat": ""}, 400),
        ({"lat": "", "long": ""}, 400),
        ({"lat": "52.2297", "long": "21.0122"}, 400),
        ({"lat": "19.133", "long": "51.590"}, 400),
        ({"lat": "abc"}, 400),
        ({"description": "a" * 4001}, 400),
        ({"email": "nikt"}, 400),
        ({"service_code": "ZYCIE"}, 400),
    ],
)
def test_faults_of_post(service, key, change, status):
    body = {"api_key": key, "service_code": "OSWIETLENIE", **PLACE, "description": "Lampa"}
    assert_fault(service.post({**body, **change}), status)
    assert Report.objects.count() == 0


def test_life_in_danger_is_told_to_call(service, key):
    answer = service.post({"api_key": key, "service_code": "ZYCIE", **PLACE, "description": "Wypadek"})
    assert "112" in answer.data[0]["description"] and answer.data[0]["code"] == "400.112"


def test_every_fault_is_told_at_once(service, key):
    answer = service.post({"api_key": key, "email": "nikt", "phone": "x"})
    assert len(answer.data) == 4


# GET service_request_id from a token


def test_an_unknown_token_is_404(service):
    assert_fault(service.get("tokens/nie-ma"), 404)


# GET service requests


def test_every_request_has_the_fields_in_their_order(service, shown):
    report = shown(address="Łask, Polna 3")
    (found,) = service.get("requests").data
    assert tuple(found) == REQUEST
    assert found["service_request_id"] == report.number and found["status"] in ("open", "closed")
    for name in ("requested_datetime", "updated_datetime", "expected_datetime"):
        assert W3C.fullmatch(found[name])
    assert (float(found["lat"]), float(found["long"])) == (51.59, 19.133)
    assert found["description"] == "Dziura w jezdni" and found["address"] == "Łask, Polna 3"


def test_identifiers_override_all_other_arguments(service, shown, now):
    first, second = shown(), shown()
    shown()
    found = service.get(
        "requests", service_request_id=f"{first.number},{second.number}", status="closed"
    ).data
    assert {one["service_request_id"] for one in found} == {first.number, second.number}
    assert_fault(service.get("requests", service_request_id="2026-999999"), 404)


def test_filter_by_code_and_status(service, shown, officer, now):
    one, other = shown(), shown(category="OSWIETLENIE")
    api.resolve(report_id=other.pk, text_public="Naprawiono.", by=officer, now=now)

    def numbers(**query):
        return {found["service_request_id"] for found in service.get("requests", **query).data}

    assert numbers(service_code="JEZDNIA") == {one.number}
    assert numbers(service_code="JEZDNIA,OSWIETLENIE") == {one.number, other.number}
    assert numbers(status="open") == {one.number}
    assert numbers(status="closed") == {other.number}
    assert numbers(status="open,closed") == {one.number, other.number}
    assert numbers(service_code="NIE-MA") == set()


def test_updated_of_a_closed_one_is_the_date_of_closing(service, shown, officer, now):
    report = shown()
    later = now + timedelta(hours=3)
    api.resolve(report_id=report.pk, text_public="Naprawiono nawierzchnię.", by=officer, now=later)
    (found,) = service.get(f"requests/{report.number}").data
    assert found["status"] == "closed" and found["status_notes"]
    assert found["updated_datetime"] == later.isoformat(timespec="seconds")


def test_the_default_is_ninety_days(service, shown):
    now = timezone.now()
    old, new = shown(at=now - timedelta(days=91)), shown(at=now - timedelta(days=89))
    found = {one["service_request_id"] for one in service.get("requests").data}
    assert found == {new.number}
    start = (now - timedelta(days=100)).strftime("%Y-%m-%dT%H:%M:%SZ")
    found = {one["service_request_id"] for one in service.get("requests", start_date=start).data}
    assert found == {old.number, new.number}


def test_a_span_longer_than_ninety_days_is_refused(service):
    span = {"start_date": "2026-01-01T00:00:00Z", "end_date": "2026-06-01T00:00:00Z"}
    assert_fault(service.get("requests", **span), 400)


def test_at_most_a_thousand(service, shown):
    base = shown()
    rows = []
    for n in range(1001):
        copy = Report.objects.get(pk=base.pk)
        copy.pk, copy.number, copy.idempotency_key = None, f"2025-{n:06}", f"kopia-{n}"
        rows.append(copy)
    Report.objects.bulk_create(rows)
    assert len(service.get("requests").data) == 1000
    assert len(service.get("requests", page=2).data) == 2
    assert len(service.get("requests", page=3, page_size=10).data) == 10


def test_near_a_point(service, shown):
    near, _ = shown(), shown(longitude=18.942, latitude=51.437)
    found = service.get("requests", lat="51.5905", long="19.1335", radius="200").data
    assert [one["service_request_id"] for one in found] == [near.number]


# GET service request


def test_one_request_is_a_list_of_one(service, shown):
    report = shown()
    (found,) = service.get(f"requests/{report.number}").data
    assert found["service_request_id"] == report.number


def test_an_unknown_request_is_404(service):
    assert_fault(service.get("requests/2026-999999"), 404)


# Extensions


def test_extended_attributes(service, shown, officer, now):
    report = shown()
    api.accept(report_id=report.pk, by=officer, now=now)
    (found,) = service.get(f"requests/{report.number}", extensions="true", lang="en").data
    assert found["extended_attributes"]["stage"] == "accepted"
    assert found["extended_attributes"]["stage_name"] == "Accepted"
    assert found["extended_attributes"]["title"]
    assert [note["type"] for note in found["notes"]][-1] == "accepted"


def test_updates(service, shown, officer, now):
    report = shown()
    api.resolve(report_id=report.pk, text_public="Naprawiono nawierzchnię.", by=officer, now=now)
    query = {
        "start_date": (now - timedelta(days=1)).isoformat(),
        "end_date": (now + timedelta(days=1)).isoformat(),
    }
    for path in ("servicerequestupdates", "service_request_updates"):
        found = service.get(path, **query).data
        assert set(found[-1]) == {
            "update_id",
            "service_request_id",
            "status",
            "updated_datetime",
            "description",
            "media_url",
        }
        assert (found[-1]["service_request_id"], found[-1]["status"]) == (report.number, "closed")
