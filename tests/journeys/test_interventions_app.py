"""R1.4: the county in the pocket. Reports from a phone, with and without a network, with and without scripts."""

import pytest

from tests.journeys.axe import see
from tests.journeys.phone import installed, phone, photo, until, write
from tests.journeys.stack import Stack
from tests.journeys.visitors import People, press

COUNT = "select count(*) from interventions_report"
PHOTOS = "select count(*) from interventions_photo where report_id is not null"


def test_offline_reports_wait_and_arrive_once(people: People, stack: Stack) -> None:
    """Two reports with photos without a network; it comes back; exactly two are on the server."""
    people.expect("ERR_INTERNET_DISCONNECTED", "Failed to load resource", "Failed to fetch")
    page = phone(people)
    installed(page)
    reports, photos = stack.one(COUNT), stack.one(PHOTOS)
    page.context.set_offline(True)
    for at in (1, 2):
        write(page, f"Dziura bez zasięgu {at}", photo(40 + at))
        page.get_by_text("czeka" if at == 1 else "które czekają na zasięg: 2").first.wait_for()
    see(page, "interwencje-bez-zasiegu")
    assert stack.one(COUNT) == reports
    page.context.set_offline(False)
    page.goto("/interwencje/")
    until(page, "document.querySelectorAll('[data-sent]').length === 2")
    see(page, "interwencje-wyslane")
    assert stack.one(COUNT) == reports + 2
    assert stack.one(PHOTOS) == photos + 2
    page.reload()
    page.wait_for_timeout(1500)
    assert stack.one(COUNT) == reports + 2
    page.goto("/interwencje/moje/")
    page.get_by_role("button", name="Sprawdź 20").first.wait_for()
    see(page, "interwencje-moje")
    page.get_by_role("button", name="Sprawdź 20").first.click()
    page.get_by_role("heading", name="Zgłoszenie 20").wait_for()
    assert "bez zasięgu" in page.locator("main").inner_text()
    see(page, "interwencje-wlasne")


def test_one_report_from_two_tabs_is_one(people: People, stack: Stack) -> None:
    people.expect("ERR_INTERNET_DISCONNECTED", "Failed to load resource", "Failed to fetch")
    page = phone(people)
    installed(page)
    before = stack.one(COUNT)
    page.context.set_offline(True)
    write(page, "Lód na moście z dwóch kart")
    page.get_by_text("czeka na zasięg").first.wait_for()
    second = page.context.new_page()
    page.context.set_offline(False)
    for one in (page, second):
        one.goto("/interwencje/", wait_until="commit")
    for one in (page, second):
        one.wait_for_timeout(2500)
    assert stack.one(COUNT) == before + 1
    assert stack.one("select count(*) from interventions_report where text like 'Lód na moście%%'") == 1


@pytest.mark.parametrize("way", ["list", "address"])
def test_without_scripts_anonymous_with_a_code(people: People, stack: Stack, way: str) -> None:
    """No map and no script; the number and the code open the report, „nie naprawiono” opens it again."""
    page = people.come(width=390, scripts=False)
    page.goto("/interwencje/")
    see_without_scripts = page.get_by_role("link", name="Nie, chcę coś zgłosić")
    see_without_scripts.click()
    page.get_by_label("Co się dzieje?").fill(f"Krzywa tablica {way}")
    page.get_by_label("Czego to dotyczy?").select_option("ZNAK")
    if way == "address":
        page.get_by_label("Adres albo miejscowość").fill("Łask, Narutowicza 12")
    else:
        page.locator("summary", has_text="Wybierz miejscowość z listy").click()
        page.locator("select[name=miejscowosc]").select_option(label="Widawa")
    page.wait_for_timeout(2500)
    press(page, "Dalej")
    press(page, "Wyślij zgłoszenie")
    words = page.locator("main").inner_text()
    number = stack.one("select number from interventions_report where text = %s", f"Krzywa tablica {way}")
    assert "Zgłoszenie przyjęte" in words and number in words
    code = next(one for one in words.split() if one.count("-") == 2 and len(one) == 14)
    other = people.come(width=390, scripts=False)
    other.goto("/interwencje/status/")
    other.get_by_label("Numer zgłoszenia").fill(number)
    other.get_by_label("Kod").fill(code)
    press(other, "Sprawdź")
    assert f"Krzywa tablica {way}" in other.locator("main").inner_text()


def test_life_in_danger_is_a_number_and_nothing_is_stored(people: People, stack: Stack) -> None:
    page = phone(people)
    before = stack.one(COUNT)
    page.goto("/interwencje/")
    see(page, "interwencje-start")
    page.get_by_role("link", name="Tak, potrzebna pomoc").click()
    assert page.get_by_role("link", name="Zadzwoń 112").get_attribute("href") == "tel:112"
    see(page, "interwencje-112")
    assert stack.one(COUNT) == before


def test_the_shell_is_light(people: People, stack: Stack) -> None:
    """The first load without the map fits 60 kB on the wire, and the app can be installed."""
    page = people.come(width=390)
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda told: sizes.append(told["encodedDataLength"]))
    page.goto("/interwencje/", wait_until="load")
    assert sum(sizes) <= 60_000, sizes
    manifest = page.evaluate(
        "fetch(document.querySelector('link[rel=manifest]').href).then(one => one.json())"
    )
    assert {"192x192", "512x512"} <= {one["sizes"] for one in manifest["icons"]}
    assert manifest["display"] == "standalone" and manifest["scope"] == "/interwencje/"
    for one in manifest["icons"]:
        assert page.request.get(one["src"]).status == 200


def test_public_pages_and_the_map(people: People, stack: Stack) -> None:
    page = people.come(width=390)
    for address, name in (
        ("lista/", "lista"), ("mapa/", "mapa"), ("mapa/?widok=cieplo", "cieplo"), ("statystyki/", "statystyki"),
        ("powiadomienia/", "powiadomienia"), ("status/", "status"), ("zglos/", "zglos"), ("?jezyk=en", "en"),
    ):  # fmt: skip
        page.goto(f"/interwencje/{address}")
        page.wait_for_load_state("networkidle")
        see(page, f"interwencje-{name}")
    page.goto("/interwencje/mapa/?jezyk=pl")
    page.locator("canvas").first.wait_for()
