"""What editors learn of their portal: searches without an answer, and links that lead nowhere."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from config import roles
from powiat.front.portal.actions.check_links import check_links
from powiat.front.portal.domain.links import Link, links_in
from powiat.front.portal.models import BrokenLink, NewsPage, OutsideLink, StandardPage
from powiat.front.portal.permissions import Permission
from powiat.ground.gateways.links.fake import fake
from powiat.ground.org import api as org
from powiat.ground.search import api as search
from powiat.ground.search.actions.note_missed import note_missed
from tests.ground.accounts.factories import ClerkFactory

pytestmark = pytest.mark.django_db
SEARCHES, LINKS = "/redakcja/wyszukiwarka/", "/redakcja/odsylacze/"


@pytest.fixture
def editor(monkeypatch, robot, now):
    monkeypatch.setitem(roles.ROLES, "portal_editor", frozenset(Permission))
    unit = org.add_unit(symbol="OR", name="Promocja", by=robot, now=now)
    post = org.add_post(unit_id=unit, name="redaktor", roles=["portal_editor"], by=robot, now=now)
    user = ClerkFactory()
    org.seat(post_id=post, user_id=user.pk, since=now.date().replace(year=2020), by=robot, now=now)
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture(autouse=True)
def outside():
    yield fake
    fake.gone.clear(), fake.silent.clear(), fake.asked.clear()


def test_only_editors_come_in(portal, client):
    clerk = Client()
    clerk.force_login(ClerkFactory())
    for address in (SEARCHES, LINKS):
        assert client.get(address).status_code == 302
        assert clerk.get(address).status_code == 403
        assert clerk.post(address + "sprawdz/").status_code in (403, 404)


def test_a_missed_search_becomes_a_word_or_a_page(portal, editor, now):
    assert "Nikt ostatnio nie szukał na próżno" in editor.get(SEARCHES).content.decode()
    note_missed(query="żłobek", today=now.date())
    page = editor.get(SEARCHES).content.decode()
    assert "żłobek" in page and f"/redakcja/pages/{portal.pk}/add_subpage/" in page
    assert 'value="żłobek"' in editor.get(SEARCHES, {"slowo": "żłobek"}).content.decode()
    refused = editor.post(SEARCHES + "slowa/", {"said": "żłobek", "meant": ""})
    assert refused.status_code == 422 and 'value="żłobek"' in refused.content.decode()
    assert editor.post(SEARCHES + "slowa/", {"said": "żłobek", "meant": "szkoła"}).status_code == 302
    (pair,) = search.synonyms()
    assert "Nikt ostatnio" in editor.get(SEARCHES).content.decode()
    editor.post(f"{SEARCHES}slowa/{pair.pk}/usun/")
    assert search.synonyms() == []


def test_links_of_a_block_are_read():
    raw = [
        {
            "type": "text",
            "value": '<p><a linktype="page" id="7">Strona</a> <a href="https://gov.example/x">Obca</a></p>',
        },
        {"type": "shortcut", "value": {"title": "Kafel", "url": "/nie-ma/"}},
        {"type": "text", "value": '<a href="mailto:a@b.example">list</a> <a href="#x">tu</a>'},
    ]
    assert list(links_in(raw)) == [
        Link("page", "7", "Strona"),
        Link("outside", "https://gov.example/x", "Obca"),
        Link("inside", "/nie-ma/", "Kafel"),
    ]


def written(portal, html):
    page = StandardPage(title="Zbiór odsyłaczy", slug="zbior", body=[("text", html)])
    portal.add_child(instance=page)
    page.save_revision().publish()
    return page


def test_the_round_finds_what_leads_nowhere_and_forgets_what_was_mended(portal, editor, outside):
    check_links(now=timezone.now())
    assert list(BrokenLink.objects.values_list("address", flat=True)) == []
    news = NewsPage.objects.first()
    page = written(
        portal,
        f'<p><a linktype="page" id="{news.pk}">dobra</a><a linktype="page" id="999999">usunięta</a>'
        '<a href="/nie-ma-takiej/">zła</a><a href="/kontakt/?a=1#b">dobra</a><a href="/bip/987654/">zły BIP</a>'
        '<a href="/szukaj/">dobra</a><a href="https://gone.example/a">zniknęła</a>'
        '<a href="https://mute.example/">milczy</a><a href="https://fine.example/">dobra</a></p>',
    )
    outside.gone["https://gone.example/a"] = "Strona nie istnieje (404)."
    outside.silent.add("https://mute.example/")
    check_links(now=timezone.now())
    bad = {"page:999999", "/nie-ma-takiej/", "/bip/987654/", "https://gone.example/a"}
    assert set(BrokenLink.objects.values_list("address", flat=True)) == bad
    shown = editor.get(LINKS).content.decode()
    assert (
        "Zbiór odsyłaczy" in shown
        and f"/redakcja/pages/{page.pk}/edit/" in shown
        and "Strona nie istnieje" in shown
    )
    for _ in range(2):
        check_links(now=timezone.now())
    assert "https://mute.example/" in set(BrokenLink.objects.values_list("address", flat=True))
    assert outside.asked.count("https://fine.example/") == 1, "a good page is asked once a week"
    page.body = [("text", "<p>Bez odsyłaczy</p>")]
    page.save_revision().publish()
    check_links(now=timezone.now())
    assert not BrokenLink.objects.exists() and not OutsideLink.objects.exists()
    assert "Wszystkie odsyłacze działają" in editor.get(LINKS).content.decode()


def test_a_night_asks_a_few_of_each_host(portal, outside):
    written(portal, "".join(f'<a href="https://one.example/{n}">x</a>' for n in range(30)))
    done = check_links(now=timezone.now())
    assert len(outside.asked) == 20 and done.outside_left == 10
    check_links(now=timezone.now() + timedelta(days=1))
    assert len(set(outside.asked)) == 30
