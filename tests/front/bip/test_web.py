"""The pages of the bulletin and of its editors' desk."""

import re
from datetime import UTC, date, datetime

import pytest
from bs4 import BeautifulSoup
from django.conf import settings

from powiat.front.bip import api
from powiat.front.bip.models import Article, Draft, Publication
from powiat.ground.accounts.models import User
from powiat.ground.org import api as org
from tests.front.bip.conftest import KNOWN

pytestmark = pytest.mark.django_db


@pytest.fixture
def editing(client, menu, robot, now):
    """A browser in which an editor is signed in."""
    unit = org.add_unit(symbol="OR", name="Wydział Organizacyjny", phone="43 600 00 00", by=robot, now=now)
    post = org.add_post(unit_id=unit, name="redaktor", roles=["bip_editor"], is_head=False, by=robot, now=now)
    user = User.objects.create(username="redaktorka", first_name="Ewa", last_name="Redakcyjna", kind="staff")
    org.seat(post_id=post, user_id=user.pk, since=date(2020, 1, 1), by=robot, now=now)
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[-1])
    return client


def page_of(answer, status=200) -> BeautifulSoup:
    assert answer.status_code == status, answer.content[:500]
    return BeautifulSoup(answer.content, "html.parser")


def test_every_public_page_answers(client, write, editor, now):
    """B01-B05, B13: mark, editorial office, instruction, menu, search and the way to the rest."""
    version = write()
    for address in (
        "/bip/",
        "/bip/dzial/komunikaty/",
        "/bip/dzial/rada-powiatu/",
        f"/bip/{version.article_id}/",
        f"/bip/{version.article_id}/wersje/",
        f"/bip/{version.article_id}/wersje/1/",
        "/bip/rejestr-zmian/",
        "/bip/szukaj/?q=most",
        "/bip/szukaj/?q=niemaTego",
        "/bip/redakcja/",
        "/bip/instrukcja/",
        "/bip/jak-uzyskac-informacje/",
        "/bip/mapa/",
    ):
        shown = page_of(client.get(address))
        assert shown.find("h1"), address
        assert shown.select_one("header .pw-bip-logo"), address
        assert shown.select_one('form[role="search"]') or shown.select_one('[role="search"] form'), address
        assert shown.select_one('a[href="/bip/instrukcja/"]'), address
        assert shown.select_one('a[href="https://www.gov.pl/web/bip"]'), address
        assert not re.search(r"\{[{%]", shown.get_text()), address
    shown = page_of(client.get("/bip/redakcja/"))
    assert shown.select_one('a[href^="tel:"]') and shown.select_one('a[href^="mailto:"]')
    assert "98-100" in shown.find("address").get_text()


def test_metryczka_and_exclusion(client, write):
    """B07-B12."""
    version = write(
        exclusion_scope="nazwisko wnioskodawcy",
        exclusion_basis="art. 5 ust. 2",
        exclusion_by="Anna Urzędowa",
        exclusion_interest="wnioskodawcy",
    )
    shown = page_of(client.get(f"/bip/{version.article_id}/"))
    text = shown.get_text(" ", strip=True)
    for said in ("Starostwo Powiatowe w Łasku", "Piotr Drogowy", "Ewa Redakcyjna", "nazwisko wnioskodawcy"):
        assert said in text
    times = [one["datetime"] for one in shown.select("time[datetime]")]
    assert "2026-11-20" in times
    assert any(one.startswith(f"{version.published_at.year}-") and "T" in one for one in times)


def test_withdrawn_page_hides_everything_but_the_reason(client, write, editor, now, stored):
    version = write(files=((stored.id, "Decyzja"),))
    address = f"/bip/{version.article_id}/"
    answer = client.get(f"{address}wersje/1/pliki/1/")
    assert b"".join(answer.streaming_content).startswith(b"%PDF")
    api.withdraw(article_id=version.article_id, reason="Ujawniono dane", by=editor, now=now)
    shown = page_of(client.get(address), 410).get_text()
    assert "Ujawniono dane" in shown and "Most będzie" not in shown
    for more in ("wersje/", "wersje/1/", "wersje/1/pliki/1/"):
        assert client.get(address + more).status_code == 404


def test_difference_is_readable(client, write, editor, now):
    version = write()
    draft = api.start_correction(article_id=version.article_id, by=editor, now=now)
    Draft.objects.filter(pk=draft.pk).update(body="Most będzie otwarty.", note="Koniec remontu")
    api.publish_draft(draft_id=draft.pk, by=editor, now=now)
    shown = page_of(client.get(f"/bip/{version.article_id}/wersje/1..2/"))
    assert "otwarty." in [one.get_text() for one in shown.find_all("ins")]
    assert "zamknięty." in [one.get_text() for one in shown.find_all("del")]
    assert "Koniec remontu" in shown.get_text()


def test_register_narrows_and_leaves_as_csv_and_atom(client, write):
    write()
    write(title="=Nabór na stanowisko", section_id=api.section_id("nabor-na-wolne-stanowiska"))
    shown = page_of(client.get("/bip/rejestr-zmian/?dzial=starostwo-powiatowe"))
    assert "Nabór" in shown.get_text() and "Zamknięcie mostu" not in shown.get_text()
    rows = client.get("/bip/rejestr-zmian.csv").content.decode().splitlines()
    assert len(rows) == 3 and "'=Nabór" in rows[1]
    feed = client.get("/bip/rejestr-zmian.atom")
    assert feed.content.count(b"<entry>") == 2
    assert client.get("/bip/rejestr-zmian/?od=bzdura&strona=x&rodzaj=zly").status_code == 200


def test_desk_is_closed_to_others(client, menu):
    for address in ("/biurko/bip/", "/biurko/bip/nowa/", "/biurko/bip/z-eod/1/"):
        assert client.get(address).status_code == 302
    stranger = User.objects.create(username="obcy", kind="staff")
    client.force_login(stranger, backend=settings.AUTHENTICATION_BACKENDS[-1])
    assert client.get("/biurko/bip/").status_code == 403


def test_editor_writes_previews_publishes_corrects_and_withdraws(editing):
    told = {
        "section_id": str(api.section_id("komunikaty")),
        "title": "Dyżur w sobotę",
        "body": "Urząd będzie **czynny**.",
        "author": "Jan Borowik",
        "made_on": "2026-11-20",
        "exclusion_scope": "tylko jedno pole",
    }
    shown = page_of(editing.post("/biurko/bip/nowa/", told))
    assert "obowiązkowa" in shown.get_text() and "Dyżur w sobotę" in str(shown)
    answer = editing.post("/biurko/bip/nowa/", told | {"exclusion_scope": ""})
    draft = Draft.objects.get()
    assert answer.headers["Location"] == f"/biurko/bip/szkice/{draft.pk}/podglad/"
    assert (
        "czynny" in page_of(editing.get(answer.headers["Location"])).select_one(".pw-prose strong").get_text()
    )
    assert not Article.objects.exists()
    answer = editing.post(f"/biurko/bip/szkice/{draft.pk}/publikuj/")
    article = Article.objects.get()
    assert page_of(editing.get(f"/bip/{article.pk}/")).find("h1").get_text() == "Dyżur w sobotę"

    answer = editing.post(f"/biurko/bip/strony/{article.pk}/popraw/")
    shown = page_of(editing.post(answer.headers["Location"], told | {"exclusion_scope": ""}))
    assert "co się zmieniło" in shown.get_text()
    editing.post(answer.headers["Location"], told | {"exclusion_scope": "", "note": "Inna godzina"})
    editing.post(f"/biurko/bip/szkice/{Draft.objects.get().pk}/publikuj/")
    page_of(editing.get("/biurko/bip/"))
    page_of(editing.get(f"/biurko/bip/strony/{article.pk}/wycofaj/"))
    editing.post(f"/biurko/bip/strony/{article.pk}/wycofaj/", {"reason": "Odwołano"})
    assert editing.get(f"/bip/{article.pk}/").status_code == 410


def test_three_steps_from_the_chancery(editing, stored):
    waiting = Publication.objects.create(
        document_id=77,
        case_id=5,
        case_mark="KM.7120.3.2026",
        title="Zezwolenie na zajęcie pasa",
        unit_name="Wydział Komunikacji",
        signed_by="Anna Urzędowa",
        signed_at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
        original_id=stored.id,
        personal=list(KNOWN),
        requested_at=datetime(2026, 11, 20, 10, 0, tzinfo=UTC),
        requested_by="Anna Urzędowa",
    )
    address = f"/biurko/bip/z-eod/{waiting.pk}/"
    shown = page_of(editing.get(address))
    offered = [one["value"] for one in shown.select('input[name="found"]')]
    assert {"Jan Kowalski", "Jana Kowalskiego", "44051401359"} < set(offered)
    assert editing.get(f"{address}oryginal/1/").headers["Content-Type"] == "image/png"
    assert editing.get(f"{address}kopia/").status_code == 302

    shown = page_of(editing.post(address, {"found": offered, "areas": "1, 2, 3"}))
    assert "Wpisz pięć liczb" in shown.get_text()
    answer = editing.post(address, {"found": offered, "words": "Janowice"})
    assert answer.headers["Location"] == f"{address}kopia/"
    shown = page_of(editing.get(f"{address}kopia/"))
    assert "Kopia jest czysta" in shown.get_text() and "Kowalsk" not in shown.get_text()
    shown = page_of(editing.get(f"{address}publikuj/"))
    form = {one["name"]: one.get("value", "") for one in shown.select("main input[name]")}
    form |= {one["name"]: one.get_text().strip() for one in shown.select("main textarea[name]")}
    form["section_id"] = shown.select_one("option[selected]")["value"]
    answer = editing.post(f"{address}publikuj/", form)
    article = Article.objects.get()
    assert answer.headers["Location"] == f"/bip/{article.pk}/"
    copy = editing.get(f"/bip/{article.pk}/wersje/1/pliki/1/")
    assert b"Kowalsk" not in b"".join(copy.streaming_content)
    assert "opublikowany" in page_of(editing.get(address)).get_text()
