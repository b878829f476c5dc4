"""R1.4: notifications in the browser, of a followed report and of a hazard; nothing of a person is in them."""

import json

import pytest
from django.db import connection
from django.test import Client

from powiat.ground.gateways.data import PartnerSilent
from powiat.ground.gateways.push.fake import fake
from powiat.ground.outbox import api as outbox
from powiat.offices.interventions import api
from powiat.offices.interventions.actions.push import push_call, push_change
from powiat.offices.interventions.models import Escalation, Subscription
from tests.gateways.browser import Browser
from tests.offices.interventions.conftest import seated

pytestmark = pytest.mark.django_db
HERE = "https://push.example/telefon"
DUTY = "/interwencje/biuro/wezwania/"


@pytest.fixture(autouse=True)
def service(settings, tmp_path):
    """The push service in memory, as it was before."""
    settings.KEYS = tmp_path
    fake.sent.clear()
    fake.gone.clear()
    fake.is_silent = False
    return fake


@pytest.fixture
def press(client):
    """The button, as the script sends it."""
    keys = Browser()

    def do(address: str, deed: str, endpoint: str = HERE, browser: Client = client, **more: str):
        told = {"czynnosc": deed, "endpoint": endpoint, "p256dh": keys.p256dh, "auth": keys.auth, **more}
        return browser.post(address, told)

    return do


def test_a_followed_report_says_its_number_and_its_state(press, send, officer, now, service):
    row = send(text="Sąsiadka Genowefa mówi, że to dziura", name="Żaneta Sekretna", address="Łask, Kręta 7")
    follow = f"/interwencje/powiadamiaj/{row.number}/"
    assert press(follow, "stan").json() == {"on": False}
    assert press(follow, "wlacz").json() == press(follow, "wlacz").json() == {"on": True}
    assert Subscription.objects.get().confirmed_at
    api.accept(report_id=row.pk, by=officer, now=now)
    wish = Subscription.objects.get()
    assert push_change(wish_id=str(wish.pk), number=row.number, stage="accepted")
    (message,) = service.sent
    told = json.loads(message.content)
    assert (told["title"], told["body"]) == (f"Zgłoszenie {row.number}", "Przyjęte")
    assert told["url"] == f"/interwencje/status/?numer={row.number}" and message.endpoint == HERE
    for secret in ("Genowefa", "Żaneta", "Kręta"):
        assert secret not in message.content.decode()
    assert press(follow, "wylacz").json() == {"on": False}
    assert not Subscription.objects.exists()


def test_a_change_asks_for_one_message_to_each_browser(press, send, officer, now):
    row = send()
    for name in ("a", "b"):
        press(f"/interwencje/powiadamiaj/{row.number}/", "wlacz", f"https://push.example/{name}")
    api.accept(report_id=row.pk, by=officer, now=now)
    outbox.deliver_waiting(now=now)
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from procrastinate_jobs where task_name = 'interventions.push'")
        assert cursor.fetchone() == (2,)


def test_words_are_in_the_language_of_whoever_asked(client, press, send, service):
    row = send()
    client.get("/interwencje/?jezyk=uk")
    press(f"/interwencje/powiadamiaj/{row.number}/", "wlacz")
    push_change(wish_id=str(Subscription.objects.get().pk), number=row.number, stage="resolved")
    assert json.loads(service.sent[0].content)["title"] == f"Звернення {row.number}"


def test_a_browser_that_left_is_forgotten_and_a_silent_service_is_asked_again(press, send, service):
    row = send()
    press(f"/interwencje/powiadamiaj/{row.number}/", "wlacz")
    told = {"wish_id": str(Subscription.objects.get().pk), "number": row.number, "stage": "accepted"}
    service.is_silent = True
    with pytest.raises(PartnerSilent):
        push_change(**told)
    service.is_silent = False
    service.gone.add(HERE)
    assert not push_change(**told)
    assert not Subscription.objects.exists()
    assert not push_change(**told), "a job that comes late finds nobody"


@pytest.mark.parametrize(
    "wrong",
    [
        {"endpoint": "http://push.example/x"},
        {"endpoint": "https://127.0.0.1/x"},
        {"endpoint": "https://push.example/" + "x" * 1000},
        {"auth": "abc"},
        {"p256dh": ""},
    ],
)
def test_what_no_browser_gives_is_refused_with_words(press, send, wrong):
    answer = press(f"/interwencje/powiadamiaj/{send().number}/", "wlacz", **wrong)
    assert answer.status_code == 422 and "Podaj adres e-mail" in answer.json()["message"]
    assert not Subscription.objects.exists()


def test_a_private_report_is_followed_only_by_its_own_reporter(press, send):
    row = send(category="PORZADEK", text="hałas")
    assert press(f"/interwencje/powiadamiaj/{row.number}/", "wlacz").status_code == 404
    assert press("/interwencje/powiadamiaj/2020-000001/", "wlacz").status_code == 404


def test_nobody_makes_us_call_thousands_of_invented_addresses(press, send):
    follow = f"/interwencje/powiadamiaj/{send().number}/"
    codes = [press(follow, "wlacz", f"https://push.example/{at}").status_code for at in range(61)]
    assert codes == [200] * 60 + [429]


def test_a_hazard_calls_the_browser_of_whoever_is_on_duty(client, press, send, robot, now, service):
    user = seated("duty_officer", robot, now)
    client.force_login(user)
    assert "Wezwania na tym urządzeniu" in client.get(DUTY).content.decode()
    assert press(f"{DUTY}zapisz/", "wlacz").json() == {"on": True}
    row = send(category="WODOCIAG", text="woda zalewa drogę", name="Żaneta Sekretna")
    assert row.lane == "B"
    outbox.deliver_waiting(now=now)
    call = Escalation.objects.get(channel="push")
    assert (call.user_id, call.state, call.step) == (user.pk, "waiting", 0)
    assert push_call(call_id=call.pk, now=now)
    (message,) = service.sent
    told = json.loads(message.content)
    assert told["title"] == f"Zagrożenie {row.number}" and message.is_urgent
    assert (
        told["url"] == f"/interwencje/biuro/zgloszenie/{row.number}/"
        and "Żaneta" not in message.content.decode()
    )
    call.refresh_from_db()
    assert call.state == "sent"
    service.gone.add(HERE)
    assert not push_call(call_id=call.pk, now=now)
    call.refresh_from_db()
    assert call.state == "failed" and call.note and not Subscription.objects.exists()


def test_a_shared_computer_calls_only_whoever_asked_last(press, rules, robot, now):
    first, second = Client(), Client()
    user = seated("duty_officer", robot, now)
    first.force_login(user)
    second.force_login(seated("duty_head", robot, now, symbol="ZK-2"))
    press(f"{DUTY}zapisz/", "wlacz", browser=first)
    press(f"{DUTY}zapisz/", "wlacz", browser=second)
    assert press(f"{DUTY}zapisz/", "stan", browser=first).json() == {"on": False}
    assert Subscription.objects.get().user_id != user.pk
    assert press(f"{DUTY}zapisz/", "wylacz", browser=second).json() == {"on": False}


def test_without_a_wish_no_call_is_written_down_as_pushed(send, robot, now):
    seated("duty_officer", robot, now)
    send(category="WODOCIAG", text="woda zalewa drogę")
    outbox.deliver_waiting(now=now)
    assert not Escalation.objects.filter(channel="push").exists()


def test_the_duty_page_is_for_the_duty(client, rules):
    assert client.get(DUTY).status_code == 302
    assert client.post(f"{DUTY}zapisz/", {"czynnosc": "wlacz"}).status_code in (302, 403)
