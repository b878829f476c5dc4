"""Newsletter and feeds: nothing without a press, one press to leave, no address afterwards."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.core import mail as outside
from django.utils import timezone

from powiat.front.announcements.actions.send_digest import send_digests
from powiat.front.announcements.actions.subscribe import forget_unconfirmed
from powiat.front.announcements.actions.tell import take_back, tell
from powiat.front.announcements.models import Post, Subscriber
from powiat.ground.audit.models import AuditRow
from powiat.ground.notices.actions.send_mail import send_mail
from powiat.ground.notices.models import Mail

pytestmark = pytest.mark.django_db
EWA = {"email": "Ewa@poczta.example", "topics": ["aktualnosci"]}


def a_post(section="aktualnosci", key="portal:1", at=None):
    at = at or timezone.now()
    return tell(
        section=section, key=key, title="Remont & objazd", summary="Od poniedziałku.", path=f"/a/{key}/",
        published_at=at, now=at,
    )  # fmt: skip


def sign_up(client):
    assert client.post("/newsletter/", EWA).status_code == 302
    return Subscriber.objects.get()


def test_a_link_that_is_only_opened_confirms_nothing(client):
    one = sign_up(client)
    assert one.email == "ewa@poczta.example" and str(one.pk) in Mail.objects.get().text
    client.get(f"/newsletter/{one.pk}/"), client.get(f"/newsletter/{one.pk}/wypisz/")
    one.refresh_from_db()
    assert one.confirmed_at is None
    client.post(f"/newsletter/{one.pk}/potwierdz/")
    one.refresh_from_db()
    assert one.confirmed_at is not None


def test_the_answer_tells_nobody_whose_address_is_known(client):
    first, second = client.post("/newsletter/", EWA), client.post("/newsletter/", EWA)
    assert first["Location"] == second["Location"] and Mail.objects.count() == 1


def test_a_digest_comes_once_with_what_is_new_in_the_chosen_topics(client):
    one = sign_up(client)
    client.post(f"/newsletter/{one.pk}/potwierdz/")
    Mail.objects.all().delete()
    later = timezone.now() + timedelta(hours=1)
    assert send_digests(now=later) == 0
    a_post(at=later), a_post("bip", "bip:1", at=later), a_post(key="portal:2", at=later)
    take_back(key="portal:2", now=later)
    assert send_digests(now=later) == 1 and send_digests(now=later) == 0
    letter = Mail.objects.get()
    assert "Remont & objazd" in letter.text and "bip:1" not in letter.text and "<img" not in letter.html
    send_mail(mail_id=letter.pk, now=later)
    (sent,) = outside.outbox
    assert sent.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert f"/newsletter/{one.pk}/wypisz/" in sent.extra_headers["List-Unsubscribe"]


def test_one_click_leaves_and_the_address_is_gone(client):
    one = sign_up(client)
    client.post(f"/newsletter/{one.pk}/potwierdz/")
    client.handler.enforce_csrf_checks = True
    answer = client.post(f"/newsletter/{one.pk}/wypisz/", {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200 and not Subscriber.objects.exists()
    assert not Mail.objects.filter(to="ewa@poczta.example").exists()
    assert not any("ewa@" in str(row.payload) for row in AuditRow.objects.all())
    assert client.post(f"/newsletter/{one.pk}/wypisz/").status_code == 200
    assert client.get(f"/newsletter/{one.pk}/").status_code == 404


def test_topics_can_be_changed_and_none_is_refused(client):
    one = sign_up(client)
    client.post(f"/newsletter/{one.pk}/potwierdz/")
    client.post(f"/newsletter/{one.pk}/tematy/", {"topics": ["bip", "ostrzezenia"]})
    one.refresh_from_db()
    assert one.topics == ["bip", "ostrzezenia"]
    assert "Zaznacz co najmniej jeden temat" in client.post(f"/newsletter/{one.pk}/tematy/").content.decode()


def test_an_address_that_nobody_confirmed_is_forgotten(client):
    sign_up(client)
    assert forget_unconfirmed(now=timezone.now() + timedelta(days=2)) == 0
    assert forget_unconfirmed(now=timezone.now() + timedelta(days=4)) == 1
    assert not Mail.objects.exists()


def test_bad_addresses_are_said_and_kept(client):
    said = client.post("/newsletter/", {"email": "ewa@@", "topics": ["bip"]}).content.decode()
    assert "Wpisz adres e-mail w postaci" in said and 'value="ewa@@"' in said


def test_too_many_from_one_place_are_stopped(client):
    for number in range(20):
        client.post("/newsletter/", EWA | {"email": f"o{number}@poczta.example"})
    assert "Za dużo zapisów" in client.post("/newsletter/", EWA).content.decode()


def test_feeds_of_each_section_in_three_forms(client):
    a_post(), a_post("bip", "bip:1")
    news = ElementTree.fromstring(client.get("/kanaly/aktualnosci.rss").content)
    assert [item.findtext("title") for item in news.iter("item")] == ["Remont & objazd"]
    atom = ElementTree.fromstring(client.get("/kanaly/wszystko.atom").content)
    assert len(atom.findall("{http://www.w3.org/2005/Atom}entry")) == 2
    said = client.get("/kanaly/bip.json").json()
    assert said["version"].endswith("1.1") and said["items"][0]["url"].endswith("/a/bip:1/")
    assert client.get("/kanaly/nie-ma.rss").status_code == client.get("/kanaly/bip.exe").status_code == 404
    assert "@powiat@" in client.get("/badz-na-biezaco/").content.decode()


def test_oembed_knows_our_own_pages_only(client, settings):
    settings.PUBLIC_ADDRESS = "http://testserver"
    a_post()
    said = client.get("/oembed", {"url": "http://testserver/a/portal:1/"}).json()
    assert said["title"] == "Remont & objazd" and "html" not in said
    assert client.get("/oembed", {"url": "http://zly.example/a/portal:1/"}).status_code == 404
    assert Post.objects.count() == 1


def test_news_of_the_portal_become_posts(client):
    import io

    from django.core.management import call_command

    from powiat.front.portal.models import NewsPage
    from powiat.ground.outbox import api as outbox

    call_command("load_portal", stdout=io.StringIO())
    outbox.deliver_waiting(now=timezone.now())
    assert Post.objects.filter(section="aktualnosci").count() == NewsPage.objects.live().count()
