"""What the desk, the reporter and outside bodies do with a report."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import ANONYMOUS, Actor
from powiat.ground.notices.models import Mail
from powiat.ground.outbox import api as outbox
from powiat.offices.interventions import api
from powiat.offices.interventions.data import WrongStep
from powiat.offices.interventions.models import Dispatch, Report, Service, Subscription
from powiat.offices.interventions.queries.desk import counts, desk_queue, seen_by
from tests.offices.interventions.conftest import jpeg

pytestmark = pytest.mark.django_db
STRANGER = Actor(7, "Bez Prawa")


def link_in(text: str) -> str:
    return re.search(r"/(?:link|powiadomienia)/([0-9a-f]{40})/", text)[1]


def test_the_way_of_a_report(send, officer, now):
    row = send()
    api.acknowledge(report_id=row.pk, by=officer, now=now)
    api.accept(report_id=row.pk, text_public="Przyjęte", by=officer, now=now)
    api.plan(report_id=row.pk, on=now.date() + timedelta(days=2), by=officer, now=now)
    api.start(report_id=row.pk, by=officer, now=now)
    photo = api.add_photo(content=jpeg(), name="po.jpg", by=officer, now=now)
    done = api.resolve(report_id=row.pk, text_public="Załatane", photos=(photo.id,), by=officer, now=now)
    assert done.stage == "resolved" and done.closed_at == now
    assert [one.verb for one in row.entries.all()] == [
        "receive",
        "acknowledge",
        "accept",
        "plan",
        "start",
        "resolve",
    ]
    assert row.photos.get().kind == "after"
    public = api.public_report(api.one_public(row.number), with_steps=True)
    assert [one.stage_name for one in public.steps] == [
        "Nowe",
        "Przyjęte",
        "Zaplanowane",
        "W realizacji",
        "Rozwiązane",
    ]
    assert public.text == "" and public.photos == ()
    assert len(list(audit.deeds_of("interventions.report", row.number))) == 6


def test_a_second_click_changes_nothing(send, officer, now):
    row = send()
    for _ in range(2):
        api.acknowledge(report_id=row.pk, by=officer, now=now)
        api.accept(report_id=row.pk, by=officer, now=now)
    for _ in range(2):
        api.resolve(report_id=row.pk, text_public="Gotowe", by=officer, now=now)
    assert row.entries.count() == 4


def test_there_is_no_way_around_the_table(send, officer, now):
    row = send()
    api.resolve(report_id=row.pk, text_public="Gotowe", by=officer, now=now)
    with pytest.raises(WrongStep, match="Rozwiązane"):
        api.start(report_id=row.pk, by=officer, now=now)
    with pytest.raises(IntegrityError), transaction.atomic():
        Report.objects.filter(pk=row.pk).update(closed_at=None)


def test_rights(send, now):
    row = send(longitude=19.150, latitude=51.720)
    for deed in (api.acknowledge, api.accept, api.verify, api.start):
        with pytest.raises(PermissionDenied):
            deed(report_id=row.pk, by=STRANGER, now=now)
    assert not seen_by(STRANGER).exists()
    crew = Actor(8, "Brygada", permissions=frozenset({"interventions.report.read", "interventions.field"}))
    with pytest.raises(PermissionDenied):
        api.start(report_id=row.pk, by=crew, now=now)


def test_a_merged_report_gives_its_people_away(send, officer, now):
    kept, twin = send(device="a"), send(device="b", text="ta sama dziura")
    api.affects_me(report_id=twin.pk, device="c", now=now)
    assert api.affects_me(report_id=twin.pk, device="c", now=now) == 2
    api.subscribe(channel="email", endpoint="a@poczta.example", report_id=twin.pk, now=now)
    for _ in range(2):
        api.merge(duplicate_id=twin.pk, into_id=kept.pk, by=officer, now=now)
    kept.refresh_from_db()
    twin.refresh_from_db()
    assert (kept.affected_count, twin.stage, twin.duplicate_of_id) == (3, "duplicate", kept.pk)
    assert Subscription.objects.get().report_id == kept.pk
    with pytest.raises(ValidationError):
        api.merge(duplicate_id=kept.pk, into_id=twin.pk, by=officer, now=now)


def test_forwarding_asks_for_an_answer_that_only_a_button_gives(send, officer, now):
    row = send(category="OSWIETLENIE", text="Ciemno", name="Ewa Cicha", phone="600 100 200")
    gmina = Service.objects.get(code="GMINA:1003023")
    for _ in range(2):
        api.forward(report_id=row.pk, service_id=gmina.pk, by=officer, now=now)
    letter = Mail.objects.get(to=gmina.email)
    assert "Ewa Cicha" not in letter.text and "600 100 200" not in letter.text
    token = link_in(letter.text)
    assert api.answer_forward(token=token, answer="taken", text="Jutro", now=now).stage == "in_progress"
    assert api.answer_forward(token=token, answer="done", text="", now=now) is None
    assert Dispatch.objects.get().acknowledged_at == now


def test_contact_goes_along_with_consent_only(send, officer, now):
    row = send(category="OSWIETLENIE", text="Ciemno", phone="600 100 200", consent_forward=True)
    api.forward(report_id=row.pk, service_id=row.recipient_id, by=officer, now=now)
    assert "600 100 200" in Mail.objects.get(to=row.recipient.email).text


def test_a_question_and_its_answer(send, officer, now):
    row = send(email="pyt@poczta.example")
    api.ask(report_id=row.pk, question="Gdzie dokładnie?", by=officer, now=now)
    letter = Mail.objects.get(to="pyt@poczta.example", subject__startswith="Pytanie")
    assert "Gdzie" not in letter.text
    token = link_in(letter.text)
    with pytest.raises(ValidationError):
        api.answer_by_link(token=token, text=" ", by=ANONYMOUS, now=now)
    assert api.answer_by_link(token=token, text="Przy kościele", by=ANONYMOUS, now=now)
    assert not api.answer_by_link(token=token, text="Znowu", by=ANONYMOUS, now=now)
    row.refresh_from_db()
    assert row.stage == "verifying" and row.entries.last().author_kind == "reporter"


def test_not_repaired_within_fourteen_days(send, officer, now):
    row = send()
    api.resolve(report_id=row.pk, text_public="Gotowe", by=officer, now=now)
    with pytest.raises(ValidationError, match="14 dni"):
        api.reopen(report_id=row.pk, text="Nie", by=ANONYMOUS, now=now + timedelta(days=15))
    for _ in range(2):
        api.reopen(report_id=row.pk, text="Nadal dziura", by=ANONYMOUS, now=now + timedelta(days=3))
    row.refresh_from_db()
    assert (row.stage, row.reopened_count, row.closed_at, row.ack_at) == ("reopened", 1, None, None)
    assert row.due_at > now + timedelta(days=3)


def test_followers_hear_of_the_stage_only_once_confirmed(send, officer, now):
    row = send(text="Tajna treść zgłoszenia")
    api.subscribe(channel="email", endpoint="ktos@poczta.example", report_id=row.pk, now=now)
    letter = Mail.objects.get(to="ktos@poczta.example")
    api.accept(report_id=row.pk, by=officer, now=now)
    outbox.deliver_waiting(now=now)
    assert Mail.objects.filter(to="ktos@poczta.example").count() == 1
    assert api.confirm_subscription(token=link_in(letter.text), now=now)
    api.start(report_id=row.pk, by=officer, now=now)
    outbox.deliver_waiting(now=now)
    news = Mail.objects.filter(to="ktos@poczta.example").exclude(pk=letter.pk).get()
    assert "W realizacji" in news.text and "Tajna" not in news.text
    assert api.unsubscribe(token=link_in(letter.text), now=now)
    assert not mail.outbox or all("Tajna" not in one.body for one in mail.outbox)


def test_the_queue_begins_with_hazards_nobody_has_seen(send, officer, now):
    ordinary = send()
    hazard = send(category="SYGNALIZACJA", text="Nie działa")
    seen = send(category="SYGNALIZACJA", text="Migają", longitude=19.14)
    api.acknowledge(report_id=seen.pk, by=officer, now=now)
    queue = [one.number for one in desk_queue(actor=officer, now=now)]
    assert queue == [hazard.number, seen.number, ordinary.number]
    told = counts(officer, now)
    assert (told["open"], told["unseen_hazards"], told["unacknowledged"]) == (3, 1, 2)


def test_a_hazard_nobody_acknowledges_calls_again_every_quarter(send, officer, now):
    row = send(category="SYGNALIZACJA", text="Nie działa")
    assert api.escalate(now=now + timedelta(minutes=14)) == 0
    assert api.escalate(now=now + timedelta(minutes=15)) == 1
    assert api.escalate(now=now + timedelta(minutes=16)) == 0
    assert api.escalate(now=now + timedelta(minutes=31)) == 1
    api.acknowledge(report_id=row.pk, by=officer, now=now + timedelta(minutes=32))
    assert api.escalate(now=now + timedelta(hours=5)) == 0
    row.refresh_from_db()
    assert row.escalation_step == 2


def test_duplicates_nearby_of_the_same_kind_without_private_words(send, now):
    row = send(text="prywatne słowa")
    send(category="ZNAK", text="znak")
    near = api.duplicates_near(longitude=19.1332, latitude=51.5901, category="JEZDNIA", now=now)
    assert [(one.number, one.text) for one in near] == [(row.number, "")]
    assert api.duplicates_near(longitude=19.14, latitude=51.59, category="JEZDNIA", now=now) == []
    assert api.duplicates_near(longitude=19.13, latitude=51.59, category="ZYCIE", now=now) == []


def test_the_map_gathers_what_lies_together_and_hides_what_is_private(send, now):
    for shift in range(5):
        send(text=f"d{shift}", longitude=19.133 + shift / 1e5)
    far = send(longitude=19.20, latitude=51.60)
    send(category="DYM", text="prywatne")
    pins = api.public_in_bbox(west=19.0, south=51.5, east=19.3, north=51.7, cells=20)
    assert sorted(one.count for one in pins) == [1, 5]
    assert next(one for one in pins if one.count == 1).number == far.number


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("wielka dziura w jezdni przy szkole", "JEZDNIA"),
        ("nie swieci latarnia", "OSWIETLENIE"),
        ("pękła rura i woda zalewa ulicę", "WODOCIAG"),
        ("śmieci w lesie, opony i gruz", "WYSYPISKO"),
        ("powalone drzewo na drodze", "DRZEWO"),
        ("potrącona sarna leży w rowie", "ZWIERZE"),
        ("pali się dom", "ZYCIE"),
        ("oblodzona droga, gołoledź", "ZIMA"),
    ],
)
def test_words_suggest_the_category(rules, text, code):
    assert api.suggest(text)[0].code == code


def test_words_that_say_nothing_suggest_nothing(rules):
    assert api.suggest("proszę o pomoc w tej sprawie") == [] == api.suggest("")
