"""The guards themselves, each shown to fail on a deliberate violation."""

import warnings
from datetime import datetime

import pytest
from django.db import connection
from django.http import HttpResponse, JsonResponse
from django.utils import timezone

from powiat.ground.search.models import SearchWord
from tests.guards import Guards, LeftOpen, WroteWhileReading, is_write


def _write(request):
    SearchWord.objects.create(word="łąka")
    return HttpResponse("zapisano")


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "head"])
def test_a_page_that_is_only_asked_for_may_not_write(rf, method):
    with pytest.raises(WroteWhileReading, match="search_searchword"):
        Guards(_write)(getattr(rf, method)("/x/"))


@pytest.mark.django_db
def test_what_is_sent_may_write(rf):
    assert Guards(_write)(rf.post("/x/")).status_code == 200
    assert SearchWord.objects.count() == 1


@pytest.mark.django_db
def test_the_machinery_may_write_while_a_page_is_asked_for(client, rf):
    session = client.session
    session["klucz"] = "1"

    def view(request):
        session.save()
        with connection.cursor() as cursor:
            cursor.execute("select 1")
        return HttpResponse("przeczytano")

    assert Guards(view)(rf.get("/x/")).status_code == 200


@pytest.mark.parametrize(
    ("sql", "writes"),
    [
        ('SELECT 1 FROM "eod_case"', False),
        ('SELECT 1 FROM "eod_case" FOR UPDATE', False),
        ('UPDATE "eod_case" SET title = 1', True),
        ("insert into eod_register (code) values (1)", True),
        ('with x as (delete from "eod_note" returning id) select * from x', True),
        ('with x as (select 1) select * from "eod_note"', False),
        ('INSERT INTO "django_session" (a) VALUES (1)', False),
        ("truncate eod_note", True),
        ("SAVEPOINT x", False),
    ],
)
def test_writing_is_told_from_reading(sql, writes):
    assert is_write(sql) is writes


@pytest.mark.parametrize("body", ["<p>{{ case.mark }}</p>", "{% if x %}"])
def test_a_mark_left_in_a_page_is_caught(rf, body):
    with pytest.raises(LeftOpen, match="/x/"):
        Guards(lambda request: HttpResponse(body))(rf.post("/x/"))


def test_data_and_pages_about_templates_are_let_be(rf):
    assert Guards(lambda request: JsonResponse({"a": "{{ b }}"}))(rf.post("/x/"))
    assert Guards(lambda request: HttpResponse("{{ b }}"))(rf.post("/dev/components/"))


def test_a_time_without_a_zone_is_an_error():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        from powiat.ground.search.models import SearchEntry

        with pytest.raises(RuntimeWarning, match="naive"):
            SearchEntry._meta.get_field("at").get_prep_value(datetime(2026, 11, 24))  # noqa: DTZ001
    assert timezone.is_aware(timezone.now())
