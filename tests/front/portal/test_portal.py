"""The portal shows, finds and guards what editors made."""

import gc
import io
import itertools
import re
from datetime import time, timedelta
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from django.core.management import call_command
from django.test import Client
from django.urls import resolve, reverse
from django.utils import timezone
from PIL import Image as Drawing
from wagtail.models import Site

from config import roles
from powiat.front.portal.actions.index_page import forget_page, index_page
from powiat.front.portal.models import NewsIndexPage, NewsPage, Notice, Picture, PortalPage
from powiat.front.portal.permissions import Permission
from powiat.ground.org import api as org
from powiat.ground.search import api as search
from tests.ground.accounts.factories import ClerkFactory, ResidentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(monkeypatch, robot, now):
    """A clerk whose post makes him the portal's editor, and his browser."""
    monkeypatch.setitem(roles.ROLES, "portal_editor", frozenset(Permission))
    unit = org.add_unit(symbol="OR", name="Promocja", by=robot, now=now)
    post = org.add_post(unit_id=unit, name="redaktor", roles=["portal_editor"], by=robot, now=now)
    user = ClerkFactory()
    org.seat(post_id=post, user_id=user.pk, since=now.date().replace(year=2020), by=robot, now=now)
    client = Client()
    client.force_login(user)
    client.user, client.post_id = user, post
    return client


def is_built(address):
    """Some app, not an editor's page, answers there."""
    return resolve(address).url_name != "wagtail_serve"


def test_it_is_built_once(portal):
    out = io.StringIO()
    call_command("load_portal", stdout=out)
    assert "już istnieje" in out.getvalue()
    assert NewsPage.objects.live().count() == 6
    assert Site.objects.get().root_page_id == portal.pk
    assert not PortalPage.objects.filter(title__startswith="Welcome").exists()


def test_the_front_leads_to_what_people_come_for(client, portal):
    page = BeautifulSoup(client.get("/").content, "html.parser")
    hero = page.select_one(".pw-hero")
    assert [link["href"] for link in hero.select("a")] == [
        "/sprawy/",
        "/uslugi/pismo-ogolne/" if not is_built("/interwencje/") else "/interwencje/",
        "/mapa/" if not is_built("/geoportal/") else "/geoportal/",
        "/sprawdz-sprawe/",
        "/kontakt/",
    ]
    assert hero.select_one("input[type=search]")
    assert len(page.select("h1")) == 1
    assert len(page.select("main article")) >= 6


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/aktualnosci/",
        "/aktualnosci/remont-drogi-w-buczku/",
        "/kontakt/",
        "/dane-osobowe/",
    ],
)
def test_every_page_is_light_and_has_one_heading(client, portal, address):
    answer = client.get(address)
    page = BeautifulSoup(answer.content, "html.parser")
    assert len(answer.content) < 30_000
    assert len(page.select("h1")) == 1
    levels = [int(heading.name[1]) for heading in page.select("h1, h2, h3, h4")]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), levels
    assert not page.select(
        "[style], script:not([src]):not([type='application/json']):not([type='application/ld+json'])"
    )
    outside = [
        tag.get("src") or tag.get("href")
        for tag in page.select("script[src], img, link[rel=stylesheet], iframe")
    ]
    assert all(address.startswith(("/", "data:")) for address in outside)


def test_the_contact_page_knows_units_and_hours(client, portal, robot, now):
    org.add_unit(symbol="KM", name="Wydział Komunikacji", phone="43 111 22 33", by=robot, now=now)
    org.set_hours(hours={1: (time(7, 30), time(15, 30))}, by=robot, now=now)
    page = client.get("/kontakt/").content.decode()
    assert "Wydział Komunikacji" in page and "tel:+48431112233" in page and "7:30–15:30" in page


def test_a_notice_shows_for_as_long_as_it_is_true(client, portal, time_machine, now):
    Notice.objects.create(
        kind="warning", title="Burze", text="Zabezpiecz okna.", since=now, until=now + timedelta(hours=2)
    )
    for hours, shown in ((-1, False), (1, True), (3, False)):
        time_machine.move_to(now + timedelta(hours=hours))
        assert ("Burze" in client.get("/").content.decode()) is shown


def test_published_pages_are_found_hidden_ones_are_not(portal):
    assert search.find("remont", ("public",), ["news"]).total == 1
    news = NewsPage.objects.get(slug="remont-drogi-w-buczku")
    news.unpublish()
    index_page(page=news)
    assert search.find("remont", ("public",), ["news"]).total == 0
    news.save_revision().publish()
    index_page(page=news)
    assert search.find("remont", ("public",), ["news"]).hits[0].url == news.url
    forget_page(page=NewsIndexPage.objects.get())
    assert search.find("remont", ("public",), ["news"]).total == 0


def test_pages_may_be_cached_only_for_visitors_without_cookies(client, portal):
    answer = client.get("/")
    assert answer["Cache-Control"].startswith("public") and "Cookie" in answer["Vary"]
    assert client.get("/", headers={"If-None-Match": answer["ETag"]}).status_code == 304
    client.cookies["wyglad"] = "dark.1"
    assert client.get("/")["Cache-Control"] == "private, no-cache"
    client.force_login(ResidentFactory())
    assert "no-store" in client.get("/")["Cache-Control"]


def test_robots_and_the_map_of_the_site(client, portal, settings):
    assert "Disallow: /\n" in client.get("/robots.txt").content.decode()
    settings.IS_DEMO = False
    assert "Disallow: /biurko/" in client.get("/robots.txt").content.decode()
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    places = [place.text for place in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert "http://testserver/kontakt/" in places and "http://testserver/" in places
    assert not any("redakcja" in place for place in places)
    feed = ElementTree.fromstring(client.get("/aktualnosci/rss/").content)
    assert len(feed.findall(".//item")) == 6


IDS = """a11y-wstep a11y-podmiot a11y-zakres a11y-url a11y-data-publikacja a11y-data-aktualizacja a11y-status
a11y-data-sporzadzenie a11y-kontakt a11y-email a11y-telefon a11y-procedura a11y-aplikacje a11y-architektura
a11y-komunikacja a11y-deklaracja""".split()


def test_the_declaration_has_its_whole_structure(client, portal):
    """Structure 2.0: ids are there once, dates are times, headings stand in order, the ombudsman is named."""
    page = BeautifulSoup(client.get("/deklaracja-dostepnosci/").content, "html.parser")
    for one in IDS:
        assert len(page.select(f"#{one}")) == 1, one
    for one in page.select("time[id]"):
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", one["datetime"])
    headings = [heading.get_text(strip=True) for heading in page.select("main h2, main h3")]
    expected = [
        "Stan dostępności cyfrowej",
        "Niedostępne treści",
        "Niezgodność z załącznikiem",
        "Przygotowanie deklaracji dostępności",
        "Udogodnienia, ograniczenia i inne informacje",
        "Skróty klawiszowe",
        "Informacje zwrotne i dane kontaktowe",
        "Obsługa wniosków i skarg związanych z dostępnością",
        "Pozostałe informacje",
        "Aplikacje mobilne",
        "Dostępność architektoniczna",
        "Dostępność komunikacyjno-informacyjna",
        "Deklaracje innych naszych stron i aplikacji",
    ]
    assert headings == expected
    assert page.select_one('a[href="https://bip.brpo.gov.pl/"]')
    assert page.select_one("#a11y-status strong").get_text() == "częściowo zgodna"


def test_the_editorial_office_is_closed_to_others(client, portal):
    assert client.get("/redakcja/").url.startswith("/konto/logowanie/")
    for user in (ResidentFactory(), ClerkFactory()):
        client.force_login(user)
        assert client.get("/redakcja/").status_code == 403
        assert client.get("/redakcja/pages/").status_code == 403


def test_an_editor_publishes_and_the_page_is_found(editor, portal, settings):
    settings.PORTAL_FOUR_EYES = False
    page = editor.get("/redakcja/")
    assert page.status_code == 200 and 'lang="pl"' in page.content.decode()
    assert "unsafe-eval" not in page["Content-Security-Policy"]
    index = NewsIndexPage.objects.get()
    form = {
        "title": "Nowa kładka w Widawie",
        "slug": "nowa-kladka",
        "summary": "Piesi przejdą suchą nogą.",
        "published_on": "2026-11-20",
        "picture": "",
        "body-count": "0",
        "seo_title": "",
        "search_description": "",
        "next_review_on": "",
        "action-publish": "1",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "comment_notifications": "",
    }
    answer = editor.post(reverse("wagtailadmin_pages:add", args=["portal", "newspage", index.pk]), form)
    assert answer.status_code == 302, answer.content.decode()[:2000]
    assert Client().get("/aktualnosci/nowa-kladka/").status_code == 200
    assert search.find("kładka", scopes=("public",)).total == 1


def test_who_leaves_the_post_leaves_the_editorial_office(editor, portal, robot, now):
    editor.get("/redakcja/")
    assert editor.user.groups.exists()
    stranger = ClerkFactory()
    org.seat(post_id=editor.post_id, user_id=stranger.pk, since=timezone.localdate(), by=robot, now=now)
    assert editor.get("/redakcja/").status_code == 403
    assert not editor.user.groups.exists()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_picture_needs_a_description(portal, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    drawing = io.BytesIO()
    Drawing.new("RGB", (1200, 800), "#0b4f4a").save(drawing, "JPEG")
    drawing.seek(0)
    picture = Picture.objects.create(
        title="Droga", file=ImageFile(drawing, "droga.jpg"), credit="fot. Ewa Lis"
    )
    block = NewsPage._meta.get_field("body").stream_block.child_blocks["picture"]
    with pytest.raises(ValidationError):
        block.clean(block.to_python({"picture": {"image": picture.pk, "decorative": False, "alt_text": ""}}))
    news = NewsPage.objects.first()
    news.body = [("picture", {"picture": picture, "caption": "Nowa nawierzchnia"})]
    news.body[0].value["picture"].contextual_alt_text = "Równa jezdnia między polami"
    news.picture = picture
    news.save_revision().publish()
    page = Client().get(news.url).content.decode()
    assert 'alt="Równa jezdnia między polami"' in page and "fot. Ewa Lis" in page
    source = re.search(r'src="(/media/images/[^"]+\.webp)"', page)[1]
    given = Client().get(source)
    assert given.status_code == 200 and "public" in given["Cache-Control"]
    assert b"".join(given.streaming_content)
    for other in ("original_images/droga.jpg", "images/../original_images/droga.jpg", "images/%2e%2e/x"):
        assert Client().get(f"/media/{other}").status_code in (400, 404)
    gc.collect()
