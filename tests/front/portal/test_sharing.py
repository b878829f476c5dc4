"""Shared links: a picture drawn from the title, data for machines, films that ask nobody before a yes."""

import gc
import io
import json
import re

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from PIL import Image

from powiat.front.portal.domain.embeds import embed_of
from powiat.front.portal.models import EventPage, NewsPage, Picture, ServicePage, StandardPage
from powiat.ground.ui import sharing_card

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def shelf(settings, tmp_path):
    settings.BASE_VAR = tmp_path


def head_of(client, page):
    return BeautifulSoup(client.get(page.url).content, "html.parser")


@pytest.mark.parametrize("model", [NewsPage, EventPage, ServicePage])
def test_each_kind_has_its_card_and_data(portal, client, model):
    page = model.objects.live().first()
    soup = head_of(client, page)
    said = {one["property"]: one["content"] for one in soup.select("meta[property]")}
    assert (
        said["og:title"] == page.title and said["og:url"].endswith(page.url) and said["og:locale"] == "pl_PL"
    )
    answer = client.get(re.sub("^https?://[^/]+", "", said["og:image"]))
    picture = Image.open(io.BytesIO(answer.content))
    assert picture.size == (1200, 630) and picture.format == "PNG" and len(answer.content) < 60_000
    data = json.loads(soup.select_one('script[type="application/ld+json"]').string)
    assert data["@context"] == "https://schema.org" and page.title in (data.get("name"), data.get("headline"))


def test_the_same_words_give_the_same_bytes_and_other_words_another_address(portal, client):
    page = NewsPage.objects.live().first()
    before = page.card_path()
    sharing_card.draw.cache_clear()
    first = sharing_card.draw("Aktualność", page.title, "Powiat Łaski")
    sharing_card.draw.cache_clear()
    assert sharing_card.draw("Aktualność", page.title, "Powiat Łaski") == first == client.get(before).content
    page.title += " (zmiana)"
    assert page.card_path() != before
    assert client.get("/karty/999999/abc.png").status_code == 404


@pytest.mark.parametrize("title", ["x", "Ż" * 400, "słowo " * 200, "Łódź " + "bardzodługiesłowo" * 9])
def test_any_title_can_be_drawn(title):
    assert Image.open(io.BytesIO(sharing_card.draw("BIP", title, "Powiat"))).size == (1200, 630)


@pytest.mark.parametrize(
    ("address", "owner"),
    [
        ("https://www.youtube.com/watch?v=abcdefghijk", "YouTube"),
        ("https://www.youtube.com/watch?t=3&v=abcdefghijk&x=1", "YouTube"),
        ("https://youtu.be/abcdefghijk?si=1", "YouTube"),
        ("https://vimeo.com/123456789", "Vimeo"),
        ("https://youtube.com.evil.example/watch?v=abcdefghijk", None),
        ("javascript:alert(1)", None),
        ("https://www.youtube.com/watch?v=short", None),
        ('https://youtu.be/abcdefghijk"onload=x', None),
    ],
)
def test_only_known_owners_are_embedded(address, owner):
    found = embed_of(address)
    assert (found.owner if found else None) == owner
    assert found is None or found.host in ("https://www.youtube-nocookie.com", "https://player.vimeo.com")


def with_film(portal):
    drawn = io.BytesIO()
    Image.new("RGB", (900, 500), "#0b4f4a").save(drawn, "PNG")
    picture = Picture(title="Kadr", description="Sala obrad")
    picture.file = ImageFile(io.BytesIO(drawn.getvalue()), name="kadr.png")
    picture.save()
    film = {
        "title": "Sesja rady",
        "address": "https://youtu.be/abcdefghijk",
        "picture": picture,
        "transcript": "",
    }
    page = StandardPage(title="Film z sesji", slug="film", body=[("embed", film)])
    portal.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_film_asks_nobody_before_a_yes(portal, client):
    answer = client.get(with_film(portal).url)
    policy = answer["Content-Security-Policy"]
    assert "frame-src 'self' https://www.youtube-nocookie.com" in policy and "nonce-" not in policy
    soup = BeautifulSoup(answer.content, "html.parser")
    loaded = [
        one.get("src") or one.get("href")
        for one in soup.select("img, script[src], link[rel=stylesheet], iframe, source")
    ]
    assert loaded and all(one.startswith("/") for one in loaded) and not soup.select("iframe")
    assert soup.select_one(".pw-embed a")["href"] == "https://www.youtube.com/watch?v=abcdefghijk"
    other = client.get("/kontakt/")
    assert "youtube" not in other["Content-Security-Policy"]
    gc.collect()


def test_another_address_is_refused_in_words(portal):
    block = StandardPage._meta.get_field("body").stream_block.child_blocks["embed"]
    value = block.to_python({"title": "x", "address": "https://films.example/1", "picture": None})
    with pytest.raises(ValidationError):
        block.clean(value)
