"""Every kind of page has something to show, says it in order, and is light."""

import io
import itertools
import json
import re
from datetime import timedelta
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.documents.forms import get_document_form

from powiat.front.portal.actions.index_page import index_form
from powiat.front.portal.models import DeclarationPage, PaperForm, PortalPage, ServicePage, StandardPage
from powiat.ground.search import api as search

# The ids of the statement, structure 2.0 of 31 July 2024; the test of each site and app.
MANDATORY = """a11y-wstep a11y-podmiot a11y-zakres a11y-url a11y-data-publikacja a11y-data-aktualizacja a11y-status
a11y-data-sporzadzenie a11y-kontakt a11y-email a11y-telefon a11y-procedura a11y-architektura a11y-komunikacja""".split()


def page(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer, BeautifulSoup(answer.content, "html.parser")


def test_every_page_of_every_kind_is_light_and_in_order(client, portal):
    """One h1, no level left out, no inline script or style, nothing from strangers, under 100 kB."""
    kinds = set()
    for one in PortalPage.objects.live().filter(depth__gt=1).specific():
        answer, shown = page(client, one.url)
        kinds.add(type(one).__name__)
        assert len(answer.content) < 60_000, one.url
        assert len(shown.select("h1")) == 1, one.url
        levels = [int(heading.name[1]) for heading in shown.select("main h1, main h2, main h3, main h4")]
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), (one.url, levels)
        assert not shown.select("[style], script:not([src]):not([type='application/ld+json'])"), one.url
        foreign = [tag.get("src") for tag in shown.select("script[src], img, iframe, source, track")]
        assert all(address.startswith(("/", "data:")) for address in foreign), one.url
    assert len(kinds) >= 17


def test_a_service_card_says_all_and_leads_to_its_form(client, portal):
    _answer, shown = page(client, "/sprawy/informacja-publiczna/")
    text = shown.select_one("main").get_text(" ")
    for one in ("Ile kosztuje", "Ile trwa", "Krok po kroku", "Podstawa prawna", "Gdy się nie zgadzasz"):
        assert one in text
    assert shown.select_one('main a[href="/uslugi/informacja-publiczna/"]')
    card = json.loads(shown.select_one("script[type='application/ld+json']").string)
    assert card["@type"] == "GovernmentService" and card["name"] == "Wniosek o informację publiczną"
    _, without = page(client, "/sprawy/rejestracja-pojazdu/")
    assert without.select_one('main a[href="/formularze/rejestracja-pojazdu/"]')


def test_data_for_machines_cannot_break_out_of_its_element(client, portal):
    card = ServicePage.objects.first()
    card.summary = "</script><script>alert(1)</script>"
    card.save_revision().publish()
    answer, shown = page(client, card.url)
    assert b"<script>alert" not in answer.content
    assert (
        json.loads(shown.select_one("script[type='application/ld+json']").string)["description"]
        == card.summary
    )


def test_an_old_edition_of_a_form_leads_to_the_newest(client, portal):
    _, shown = page(client, "/formularze/rejestracja-pojazdu/1/")
    assert "To jest stara wersja" in shown.get_text()
    link = shown.select_one("main a.govuk-button")["href"]
    assert "rejestracja-pojazdu-2" in link
    _, newest = page(client, "/formularze/rejestracja-pojazdu/")
    assert "stara wersja" not in newest.get_text()
    assert re.fullmatch(r"[0-9a-f]{64}", newest.select_one(".pw-checksum").get_text())
    file = client.get(link)
    assert b"".join(file.streaming_content).startswith(b"%PDF")
    assert client.get("/formularze/nie-ma/").status_code == 404


def test_a_form_without_an_edition_in_force_is_not_found(client, portal):
    form = PaperForm.objects.get(code="karta-wedkarska")
    assert search.find("kartę wędkarską", ("public",), ["form"]).total == 1
    form.editions.update(valid_to=timezone.localdate() - timedelta(days=1))
    index_form(form=form)
    assert search.find("kartę wędkarską", ("public",), ["form"]).total == 0


def test_events_are_a_month_a_list_and_a_calendar(client, portal):
    _answer, shown = page(client, "/wydarzenia/")
    assert shown.select_one("table.pw-month caption")
    for odd in ("?miesiac=9999-99", "?miesiac=2026-12"):
        assert client.get("/wydarzenia/" + odd).status_code == 200
    calendar = client.get("/wydarzenia/kalendarz.ics")
    assert calendar["Content-Type"].startswith("text/calendar")
    assert calendar.content.count(b"BEGIN:VEVENT") == 6 and b"STATUS:CANCELLED" in calendar.content
    one = client.get("/wydarzenia/sesja-rady/termin.ics")
    assert b"SUMMARY:Sesja Rady Powiatu" in one.content


def test_other_languages_know_each_other(client, portal):
    _, shown = page(client, "/en/")
    assert shown.html["lang"] == "en"
    assert {link["hreflang"]: link["href"] for link in shown.select("link[hreflang]")} == {
        "pl": "http://testserver/",
        "x-default": "http://testserver/",
        "en": "http://testserver/en/",
        "uk": "http://testserver/uk/",
    }
    _, home = page(client, "/")
    assert [link.get_text() for link in home.select(".pw-languages a")] == ["English", "Українська"]
    _, below = page(client, "/uk/posvidchennya/")
    assert below.html["lang"] == "uk" and below.select_one('link[hreflang="en"]')


@pytest.mark.parametrize("slug", ["", "bip/", "eboi/", "mapa/", "dziennik/", "aplikacja/"])
def test_each_site_and_app_has_its_statement(client, portal, slug):
    """Validator of ours: ids once, dates machine-readable, mail and phone as links, the ombudsman, the terms."""
    _, shown = page(client, f"/deklaracja-dostepnosci/{slug}")
    for one in MANDATORY:
        assert len(shown.select(f"#{one}")) == 1, one
    for one in shown.select("time[id]"):
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", one["datetime"])
    assert shown.select_one("#a11y-email")["href"].startswith("mailto:")
    assert shown.select_one("#a11y-telefon")["href"].startswith("tel:")
    assert shown.select_one("#a11y-url")["href"]
    scope = "aplikacji mobilnej" if slug == "aplikacja/" else "strony internetowej"
    assert shown.select_one("#a11y-zakres").get_text() == scope
    assert shown.select_one('#a11y-procedura a[href="https://bip.brpo.gov.pl/"]')
    words = shown.get_text(" ")
    assert "w ciągu 7 dni" in words and "2 miesiące" in words
    ids = [tag["id"] for tag in shown.select("[id]")]
    assert len(ids) == len(set(ids))


def test_statements_cover_the_whole_county(portal):
    assert DeclarationPage.objects.live().count() == 6


def body_block():
    return StandardPage._meta.get_field("body").stream_block


def test_a_huge_table_is_refused_and_stays_in_the_form(portal):
    rows = "nr;co\n" + "\n".join(f"{n};x" for n in range(10_000))
    with pytest.raises(blocks.StreamBlockValidationError) as refusal:
        body_block().clean(
            body_block().to_python([{"type": "table", "value": {"caption": "T", "rows": rows}}])
        )
    assert "10000 wierszy" in str(refusal.value.as_json_data())


def test_a_heading_out_of_order_and_a_blind_link_are_named(portal):
    value = [
        {"type": "heading", "value": {"text": "Pod", "level": "3"}},
        {"type": "text", "value": '<p><a href="/x/">tutaj</a></p>'},
    ]
    with pytest.raises(blocks.StreamBlockValidationError) as refusal:
        body_block().clean(body_block().to_python(value))
    told = str(refusal.value.as_json_data())
    assert "Podrozdział stoi bez rozdziału" in told and "„tutaj”" in told


def test_script_in_a_text_becomes_words(client, portal):
    """What the editor's field sends is turned into marks it knows; everything else is words."""
    typed = {
        "blocks": [
            {
                "key": "a",
                "type": "unstyled",
                "depth": 0,
                "text": "Witaj <script>alert(1)</script> link",
                "inlineStyleRanges": [],
                "entityRanges": [{"key": 0, "offset": 32, "length": 4}],
            }
        ],
        "entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "javascript:alert(4)"}}},
    }
    block = body_block().child_blocks["text"]
    value = block.value_from_datadict({"t": json.dumps(typed)}, {}, "t")
    one = StandardPage.objects.get(slug="o-powiecie")
    one.body = [
        ("text", value),
        ("heading", {"text": "<script>alert(3)</script>", "level": "2"}),
        ("table", {"caption": "<b>T</b>", "rows": "a;b\n<i>1</i>;2"}),
    ]
    one.save_revision().publish()
    _answer, shown = page(client, one.url)
    main = str(shown.select_one("main"))
    assert "<script" not in main and "<i>1</i>" not in main and "javascript:" not in main
    assert "&lt;script&gt;alert(1)" in main and "&lt;script&gt;alert(3)" in main


def _document(name, content):
    form = get_document_form(get_document_model())
    return form({"title": "x"}, {"file": SimpleUploadedFile(name, content)}, user=None)


def test_a_file_with_a_macro_is_refused_in_words(portal, admin_user=None):
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'wordprocessingml.document.main+xml"/></Types>',
        )
        archive.writestr("word/document.xml", "<w/>")
        archive.writestr("word/vbaProject.bin", b"x")
    for name, content in (
        ("pismo.docx", packed.getvalue()),
        ("obraz.svg", b"<svg/>"),
        ("film.mp4", b"MZ" + bytes(60)),
        ("napisy.vtt", b"<script>"),
        ("pismo.pdf", b"MZ" + bytes(60)),
    ):
        form = _document(name, content)
        assert not form.is_valid() and form.errors["file"], name


def test_an_svg_and_an_image_bomb_are_no_pictures(portal, settings):
    from PIL import Image as Drawing
    from wagtail.images.fields import WagtailImageField

    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 10_000
    large = io.BytesIO()
    Drawing.new("RGB", (200, 200)).save(large, "PNG")
    for name, content in (
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("b.png", large.getvalue()),
    ):
        with pytest.raises(ValidationError):
            WagtailImageField().clean(SimpleUploadedFile(name, content, "image/png"))


def test_the_map_of_the_site_names_every_page_but_news(client, portal):
    _, shown = page(client, "/mapa-strony/")
    named = {link["href"] for link in shown.select("main a")}
    assert {"/", "/sprawy/karta-wedkarska/", "/en/", "/latwe-do-czytania/"} <= named
    assert "/aktualnosci/remont-drogi-w-buczku/" not in named


def test_a_moved_page_is_found_at_its_old_address(client, portal, django_capture_on_commit_callbacks):
    one = StandardPage.objects.get(slug="o-powiecie")
    one.slug = "o-nas"
    with django_capture_on_commit_callbacks(execute=True):
        one.save_revision().publish()
    answer = client.get("/o-powiecie/")
    assert answer.status_code == 301 and answer.url == "/o-nas/"
