"""R1.4: the pages around the queue: live parts, filters as links, hazards with calls, shift, field, works, storm, terms."""

import json
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from powiat.ground.gateways.sms.fake import fake as gateway
from powiat.ground.kernel.scopes import scopes_of
from powiat.ground.notices import api as notices
from powiat.ground.notices.domain.channels import keys_of
from powiat.ground.notices.web.live.hub import Hub, Listener
from powiat.ground.org import api as org
from powiat.ground.outbox import api as outbox
from powiat.offices.interventions import api
from powiat.offices.interventions.actions import remember
from powiat.offices.interventions.models import Escalation, PlannedWork, Report, Service, Shift
from tests.gateways.browser import Browser
from tests.offices.interventions.conftest import LASK, jpeg, seated

pytestmark = pytest.mark.django_db
DESK = "/interwencje/biuro/"
PAGES = (
    "", "na-zywo/", "punkty.geojson", "zagrozenia/", "dyzur/", "teren/",
    "prace/", "prace/nowe/", "nawalnica/", "terminy/",
)  # fmt: skip


@pytest.fixture
def duty(client, robot, now):
    user = seated("duty_officer", robot, now)
    client.force_login(user)
    return user


@pytest.fixture
def crew(robot, now):
    return seated("road_crew", robot, now, symbol="PZD")


def text_of(client, path, **query):
    return client.get(DESK + path, query).content.decode()


def test_every_page_stays_under_thirty_queries_with_many_rows(
    client, send, duty, officer, now, django_assert_max_num_queries
):
    for at in range(30):
        category = ("SYGNALIZACJA", "ZNAK", "WODOCIAG")[at % 3]
        send(
            category=category,
            text=f"Zgłoszenie {at}",
            longitude=19.1 + at / 500,
            at=now - timedelta(hours=at),
        )
    api.escalate(now=now + timedelta(minutes=20))
    outbox.deliver_waiting(now=now)
    for page in PAGES:
        with django_assert_max_num_queries(30):
            assert client.get(DESK + page).status_code == 200, page


def test_a_page_that_is_open_is_told_what_is_new(client, send, duty):
    first = send(text="Stare")
    page = text_of(client, "")
    assert "interventions:all:interventions.report.read_all" in page and f'data-mark="{first.pk}"' in page
    send(category="SYGNALIZACJA", text="Nie działa")
    parts = text_of(client, "na-zywo/", po=first.pk)
    assert 'data-news="1"' in parts and "Potwierdzam" in parts and "bez potwierdzenia" not in parts
    assert 'data-news="0"' in text_of(client, "na-zywo/", po=first.pk, tor="D")
    assert 'data-news="0"' in text_of(client, "na-zywo/", po="nic")


def test_filters_are_links_and_odd_ones_are_none(client, send, duty, now):
    road, sign = send(text="Dziura"), send(category="ZNAK", text="Znak")
    service = Service.objects.get(pk=sign.recipient_id)
    for query in (
        {"tor": "D"},
        {"gmina": road.gmina_terc},
        {"termin": "nic"},
        {"odbiorca": "x"},
        {"stan": "new"},
    ):
        assert road.number in text_of(client, "", **query), query
    assert road.number not in text_of(client, "", tor="B")
    only = text_of(client, "", odbiorca=service.pk, q="Znak")
    assert sign.number in only and f"odbiorca={service.pk}" in only
    Report.objects.filter(pk=road.pk).update(due_at=now - timedelta(days=1))
    late = text_of(client, "", termin="late")
    assert road.number in late and sign.number not in late and "po terminie" in late
    told = client.get(f"{DESK}punkty.geojson", {"termin": "late"}).json()["features"]
    assert [one["properties"]["number"] for one in told] == [road.number]


def test_units_see_their_own_only_and_are_told_no_number(client, send, crew, officer, now, monkeypatch):
    mine, other = send(text="Dziura"), send(category="WANDALIZM", text="Szyba")
    told = []
    monkeypatch.setattr(notices, "wake", lambda channel, payload=None: told.append((channel, payload)))
    api.route(report_id=mine.pk, service_id=Service.objects.get(code="PZD").pk, by=officer, now=now)
    api.comment(report_id=mine.pk, text="Jedźcie", by=officer, now=now)
    client.force_login(crew)
    page = text_of(client, "")
    assert mine.number in page and other.number not in page
    units = [(channel, payload) for channel, payload in told if ":unit:" in channel]
    assert units and units[0][1] is None and units[0][0] in page
    assert all(channel == remember.CHANNEL for channel, payload in told if payload)
    assert remember.CHANNEL not in page
    assert client.get(f"{DESK}nawalnica/").status_code == 403
    assert client.get(f"{DESK}dyzur/").status_code == 403
    assert other.number not in client.get(f"{DESK}punkty.geojson").content.decode()


def test_a_hazard_calls_by_every_way_and_one_button_ends_it(client, send, duty, now):
    gateway.sent.clear()
    duty.phone, duty.email = "43 675 70 01", "dyzur@powiat-laski.example"
    duty.save()
    keys = Browser()
    wish = {"endpoint": "https://push.example/dyzur", "p256dh": keys.p256dh, "auth": keys.auth}
    client.post(f"{DESK}wezwania/zapisz/", {"czynnosc": "wlacz", **wish})
    row = send(category="SYGNALIZACJA", text="Nie działa")
    outbox.deliver_waiting(now=now)
    api.escalate(now=now + timedelta(minutes=15))
    outbox.deliver_waiting(now=now + timedelta(minutes=15))
    for call in Escalation.objects.filter(channel="sms"):
        assert api.send_sms(call_id=call.pk, now=now)
        assert not api.send_sms(call_id=call.pk, now=now)
    assert len(gateway.sent) == 2 and all("ZAGROZENIE" in text for _, text in gateway.sent.values())
    page = text_of(client, "zagrozenia/")
    for words in ("SMS, 43 675 70 01", "e-mail", "powiadomienie", "Do zadzwonienia", "Następne wezwanie"):
        assert words in page
    phone = Escalation.objects.get(channel="phone")
    client.post(f"{DESK}zagrozenia/telefon/{phone.pk}/", {"co": "nie"})
    phone.refresh_from_db()
    assert phone.state == "failed" and "nie odebrano" in phone.note
    client.post(f"{DESK}zagrozenia/{row.number}/potwierdz/", {"skad": "zagrozenia"})
    row.refresh_from_db()
    assert row.ack_at is not None and api.escalate(now=now + timedelta(hours=3)) == 0
    waiting = Escalation.objects.create(report=row, step=2, channel="sms", to="43 1", at=now, state="waiting")
    assert not api.send_sms(call_id=waiting.pk, now=now)
    waiting.refresh_from_db()
    assert waiting.state == "failed" and "Potwierdzono" in waiting.note


def test_the_shift_page_from_beginning_to_end(client, send, duty, robot, now):
    hazard = send(category="SYGNALIZACJA", text="Nie działa")
    client.post(f"{DESK}dyzur/", {"co": "rozpocznij"})
    refused = client.post(f"{DESK}dyzur/", {"co": "wpis", "tresc": "Ważny telefon", "numer": "2020-1"})
    assert refused.status_code == 422 and "Ważny telefon" in refused.content.decode()
    client.post(f"{DESK}dyzur/", {"co": "wpis", "tresc": "Ważny telefon", "numer": hazard.number})
    client.post(
        f"{DESK}dyzur/", {"co": "przekaz", "slowo": "Spokój", f"uwaga-{hazard.pk}": "Elektryk jedzie"}
    )
    shift = Shift.objects.get()
    assert "Elektryk jedzie" in text_of(client, "dyzur/") and shift.ended_at
    matter = shift.matters.get()
    assert client.post(f"{DESK}dyzur/", {"co": "przejmij", "dyzur": shift.pk}).status_code == 422
    client.post(f"{DESK}dyzur/", {"co": "przejmij", "dyzur": shift.pk, "sprawa": matter.pk})
    sheet = text_of(client, f"dyzur/{shift.pk}/")
    assert all(words in sheet for words in ("Ważny telefon", "Elektryk jedzie", "Spokój", "Dyżur przejęto"))
    assert client.post(f"{DESK}dyzur/", {"co": "nic"}).status_code == 404


def test_a_crew_goes_round_and_is_done(client, send, crew, officer, now):
    row = send(text="Dziura", longitude=19.2)
    near = send(text="Dziura bliżej")
    for one in (row, near):
        api.route(report_id=one.pk, service_id=Service.objects.get(code="PZD").pk, by=officer, now=now)
    client.force_login(crew)
    page = text_of(client, "teren/")
    assert page.index(f"p-{near.number}") < page.index(f"p-{row.number}") and "geo:51.59" in page
    other_way = text_of(client, "teren/", lon="19.21", lat="51.59")
    assert other_way.index(f"p-{row.number}") < other_way.index(f"p-{near.number}")
    told = {"HTTP_ACCEPT": "application/json", "HTTP_IDEMPOTENCY_KEY": "klucz-1"}
    address = f"{DESK}teren/{row.number}/"
    for _ in range(2):
        assert client.post(address, {"co": "jade"}, **told).json()["words"] == "Nowe"
    done = {"co": "zrobione", "klucz": "k2", "tresc": "Załatane"}
    refused = client.post(address, done | {"zdjecie": _file(b"nie zdjecie")})
    assert refused.status_code == 422 and "Załatane" in refused.content.decode()
    client.post(address, done | {"zdjecie": _file(jpeg())})
    row.refresh_from_db()
    assert row.stage == "resolved" and row.photos.filter(kind="after").exists()
    told["HTTP_IDEMPOTENCY_KEY"] = "klucz-3"
    again = client.post(address, {"co": "na-miejscu"}, **told)
    assert again.status_code == 422 and "zakończone" in again.json()["message"]


def _file(content):
    return SimpleUploadedFile("po.jpg", content, "image/jpeg")


def test_works_are_announced_shown_and_withdrawn(client, send, duty, now):
    today = timezone.localdate()
    typed = {
        "rodzaj": "road", "tytul": "Zamknięcie ulicy Polnej", "miejsce": "", "dlugosc": LASK[0], "szerokosc": LASK[1],
        "zasieg": "200", "poczatek": str(today), "od_godziny": "7:00", "koniec": str(today + timedelta(days=2000)),
        "do_godziny": "16:00",
        "klucz": "k1",
    }  # fmt: skip
    wrong = client.post(f"{DESK}prace/nowe/", typed)
    assert wrong.status_code == 422 and "najwyżej trzy lata" in wrong.content.decode()
    assert "Zamknięcie ulicy Polnej" in wrong.content.decode()
    typed["koniec"] = str(today + timedelta(days=700))
    for _ in range(2):
        assert client.post(f"{DESK}prace/nowe/", typed).status_code == 302
    row = PlannedWork.objects.get()
    assert "Zamknięcie ulicy Polnej" in text_of(client, "prace/")
    report = send(text="Zamknięta droga")
    assert report.number in text_of(client, "") and "planowane prace do " in text_of(client, "")
    client.post(f"{DESK}prace/{row.pk}/", typed | {"tytul": "Remont ulicy Polnej", "miejsce": "Łask"})
    client.logout()
    assert "Remont ulicy Polnej" in client.get("/interwencje/prace/").content.decode()
    assert (
        client.get("/interwencje/prace/punkty.geojson").json()["features"][0]["properties"]["radius"] == 200
    )
    near = client.get("/interwencje/prace/w-poblizu.json", {"lon": LASK[0], "lat": LASK[1]}).json()["works"]
    assert [one["title"] for one in near] == ["Remont ulicy Polnej"]
    for odd in ({}, {"lon": "x", "lat": "y"}, {"lon": "nan", "lat": "nan"}, {"lon": "500", "lat": "1"}):
        assert client.get("/interwencje/prace/w-poblizu.json", odd).json() == {"works": []}
    client.force_login(duty)
    client.post(f"{DESK}prace/{row.pk}/odwolaj/")
    assert client.get("/interwencje/prace/punkty.geojson").json()["features"] == []
    assert client.get(f"{DESK}prace/{row.pk}/").status_code == 404


def test_a_storm_is_dealt_with_by_groups(client, send, duty, now):
    rows = [
        send(category="SYGNALIZACJA", text=f"Nie działa {at}", longitude=19.133 + at / 1e5, at=timezone.now())
        for at in range(3)
    ]
    numbers = [row.number for row in rows]
    assert "3 zgłoszenia" in text_of(client, "nawalnica/", godzin="24", bok="500").replace("\xa0", " ")
    client.post(f"{DESK}nawalnica/zapisz/", {"co": "potwierdz", "numer": numbers})
    assert Report.objects.filter(ack_at=None).count() == 0
    client.post(f"{DESK}nawalnica/zapisz/", {"co": "polacz", "numer": numbers, "godzin": "x"})
    assert Report.objects.filter(duplicate_of=rows[0]).count() == 2
    assert client.post(f"{DESK}nawalnica/zapisz/", {"co": "polacz"}, follow=True).status_code == 200


def test_terms_begin_with_what_is_late(client, send, duty, now):
    late, next_ = send(text="Stare"), send(text="Nowe", longitude=19.14)
    Report.objects.filter(pk=late.pk).update(due_at=now - timedelta(days=400))
    page = text_of(client, "terminy/")
    assert "Po terminie: 1" in page or "Po terminie: 2" in page
    assert page.index(late.number) < (page.index(next_.number) if next_.number in page else len(page))


def test_an_event_reaches_those_who_may_read_and_nobody_else(send, crew, robot, now):
    row = send(text="Dziura")
    told = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(notices, "wake", lambda channel, payload=None: told.append((channel, payload or {})))
        row.recipient = Service.objects.get(code="PZD")
        remember.wake_desks("receive", row, on=now.date())
    hub = Hub()
    officer = org.actor_by_id(seated("duty_officer", robot, now).pk, now.date())
    clerk = org.actor_by_id(seated("clerk", robot, now, symbol="OS").pk, now.date())
    crews = org.actor_by_id(crew.pk, now.date())
    pages = {
        who.name + str(who.user_id): Listener(who.user_id, keys_of(who.user_id, scopes_of(who)))
        for who in (officer, clerk, crews)
    }
    for page in pages.values():
        hub.join(page)
    for channel, payload in told:
        hub.hear(json.dumps({"channel": channel, "payload": payload}))
    heard = [[page.queue.get_nowait() for _ in range(page.queue.qsize())] for page in pages.values()]
    assert [one.payload.get("number") for one in heard[0]] == [row.number]
    assert heard[1] == []
    assert [one.payload for one in heard[2]] == [{}]
