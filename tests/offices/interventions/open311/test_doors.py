"""What the specification leaves to us: keys and their limits, repeated calls, photos, what never leaves."""

import io
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from powiat.offices.interventions import api
from powiat.offices.interventions.actions.give_api_key import give_api_key, take_back_api_key
from powiat.offices.interventions.models import ApiKey, Photo, Report
from tests.offices.interventions.conftest import jpeg

BODY = {"service_code": "OSWIETLENIE", "lat": "51.590", "long": "19.133", "description": "Nie świeci lampa"}


def test_the_same_call_again_is_the_same_report(service, key):
    first = service.post({"api_key": key, **BODY}).data
    assert service.post({"api_key": key, **BODY}).data == first
    other = service.post({"api_key": key, **BODY, "description": "Inna lampa"}).data
    assert other[0]["service_request_id"] != first[0]["service_request_id"]
    assert Report.objects.count() == 2


def test_a_clients_own_key_against_sending_twice(service, key):
    first = service.post({"api_key": key, **BODY}, **{"Idempotency-Key": "a1"}).data
    second = service.post({"api_key": key, **BODY}, **{"Idempotency-Key": "a2"}).data
    assert first[0]["service_request_id"] != second[0]["service_request_id"]
    assert service.post({"api_key": key, **BODY}, **{"Idempotency-Key": "a1"}).data == first


def test_a_key_has_its_limit_an_hour(service, officer, now):
    slow = give_api_key(name="Powolny", rate_per_hour=2, by=officer, now=now)
    for n in range(2):
        assert service.post({"api_key": slow, **BODY, "description": f"Lampa {n}"}).status == 200
    answer = service.post({"api_key": slow, **BODY, "description": "Lampa 3"})
    assert answer.status == 429 and answer.headers["Retry-After"]
    assert Report.objects.count() == 2


def test_a_key_taken_back_opens_nothing(service, key, officer, now):
    take_back_api_key(key_id=ApiKey.objects.get().pk, by=officer, now=now)
    assert service.post({"api_key": key, **BODY}).status == 403


def test_photos_sent_as_files(service, key):
    answer = service.post({"api_key": key, **BODY, "media": io.BytesIO(jpeg())})
    assert answer.status == 200, answer.data
    photo = Photo.objects.get(report__number=answer.data[0]["service_request_id"])
    assert photo.original_id and photo.state == "pending"


@pytest.mark.parametrize(
    "content", [b"to nie jest zdjecie", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"]
)
def test_a_file_that_is_no_photo_is_refused(service, key, content):
    answer = service.post({"api_key": key, **BODY, "media": io.BytesIO(content)})
    assert answer.status == 400 and answer.data[0]["description"]
    assert Report.objects.count() == 0


def test_private_reports_do_not_exist_here(service, send):
    private = send(category="PORZADEK")
    assert service.get(f"requests/{private.number}").status == 404
    assert service.get("requests", service_request_id=private.number).status == 404
    assert service.get("requests").data in ([], None)


def test_what_waits_for_moderation_is_a_point_and_a_category(service, send):
    report = send(address="Łask, Polna 3", text="Nazwiska są tutaj")
    (found,) = service.get(f"requests/{report.number}").data
    assert (found["description"], found["address"], found["media_url"]) == (None, None, None)
    assert found["lat"] and found["service_code"] == "JEZDNIA"


def test_only_photos_that_were_let_through_are_named(service, key, officer, now):
    number = service.post({"api_key": key, **BODY, "media": io.BytesIO(jpeg())}).data[0]["service_request_id"]
    report = Report.objects.get(number=number)
    photo = Photo.objects.get(report=report)
    api.make_public_photo(photo_id=photo.pk, now=timezone.now())
    assert Client().get(f"/open311/v2/photos/{photo.pk}.jpg").status_code == 404
    api.moderate(
        report_id=report.pk,
        visibility="public",
        text_public="Lampa",
        photos={photo.pk: "shown"},
        by=officer,
        now=now,
    )
    (found,) = service.get(f"requests/{number}").data
    assert found["media_url"].endswith(f"/open311/v2/photos/{photo.pk}.jpg")
    shown = Client().get(f"/open311/v2/photos/{photo.pk}.jpg")
    assert shown.status_code == 200 and shown["Access-Control-Allow-Origin"] == "*"
    assert shown.getvalue().startswith(b"\xff\xd8")
    shown.close()


def test_the_sender_learns_how_to_follow_it(service, key):
    notice = service.post({"api_key": key, **BODY, "lang": "en"}).data[0]["service_notice"]
    assert "Your report has been received." in notice and "code" in notice


def test_a_hazard_comes_with_the_number_to_call(service, key):
    notice = service.post({"api_key": key, **BODY, "service_code": "PRZEWODY"}).data[0]["service_notice"]
    assert notice.startswith("To zagrożenie: zadzwoń")


@pytest.mark.parametrize(
    "body", ["%ff%fe=%00", "attribute[[[]]]=1", "api_key=", "a" * 10_000, "lat=%F0%9F%98%80&long=19"]
)
def test_nonsense_is_refused_in_good_form(service, body):
    assert service.post(body).status in (400, 403)


def test_reading_takes_few_questions(service, shown, django_assert_max_num_queries):
    for _ in range(20):
        shown()
    with django_assert_max_num_queries(6):
        service.get(
            "requests", extensions="true", start_date=(timezone.now() - timedelta(days=30)).isoformat()
        )
