"""The gallery in a real browser: axe in every theme, narrow screens, large text, the keyboard, no scripts."""

import json

import pytest

from powiat.ground.ui.gallery import PAGES
from tests.ground.ui.conftest import AXE

pytestmark = [pytest.mark.journey, pytest.mark.slow]

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def _faults(page) -> list[str]:
    # Through the protocol, not as a script tag: the page's CSP rightly refuses those.
    page.evaluate(AXE.read_text())
    found = page.evaluate(f"axe.run({{runOnly: {json.dumps(TAGS)}}})")
    return [
        f"{fault['id']}: {node['target']} {node['failureSummary'][:300]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("theme", ["light.1", "dark.1", "contrast.1"])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(page, address, theme):
    assert _faults(page(address, theme=theme)) == []


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing_on_a_phone(page, address):
    assert _faults(page(address, width=390)) == []


@pytest.mark.parametrize("size", ["1", "3"])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_sticks_out_at_320_px(page, address, size):
    opened = page(address, theme=f"light.{size}", width=320)
    assert opened.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("address", ["", "formularze/", "bip/"])
def test_targets_for_residents_are_large(page, address):
    small = page(address, width=390).evaluate(
        """() => [...document.querySelectorAll('button, .govuk-button, nav a, input:not([type=hidden]), select')]
        .filter((one) => one.checkVisibility() && !one.closest('.pw-copy, .pw-viewer, .govuk-breadcrumbs'))
        .map((one) => [one.outerHTML.slice(0, 90), one.getBoundingClientRect()])
        .filter(([, box]) => box.height < 43.5 && box.width > 1)
        .map(([html, box]) => `${html} ${box.height}`)"""
    )
    assert small == []


def test_a_residents_page_is_light(page):
    opened = page("bip/")
    sizes = opened.evaluate(
        "performance.getEntriesByType('resource').map((one) => [one.name, one.decodedBodySize])"
    )
    assert all(name.startswith(opened.url.split("/dev/")[0]) for name, _ in sizes)
    assert len(sizes) <= 6


def test_the_skip_link_comes_first_and_leads_to_the_content(page):
    opened = page()
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.textContent") == "Przejdź do treści"
    opened.keyboard.press("Enter")
    assert opened.evaluate("location.hash") == "#tresc"


def test_every_stop_of_the_keyboard_shows_its_focus(page):
    opened = page("biurko/")
    for _ in range(60):
        opened.keyboard.press("Tab")
        style = opened.evaluate(
            """() => { const one = document.activeElement; const box = one.closest('.pw-card, .pw-stat') ?? one;
            const style = getComputedStyle(one), outer = getComputedStyle(box);
            return [one.outerHTML.slice(0, 120), style.outlineStyle, style.boxShadow, outer.outlineStyle] }"""
        )
        assert style[1] != "none" or style[2] != "none" or style[3] != "none", style[0]


def test_a_list_is_walked_by_keys(page):
    opened = page("biurko/")
    opened.keyboard.press("j")
    opened.keyboard.press("j")
    assert "Zgłoszenie szkody" in opened.evaluate("document.activeElement.textContent")
    opened.keyboard.press("x")
    assert opened.locator(".pw-bulk").is_visible()
    assert "Zaznaczone: 1" in opened.locator(".pw-bulk__count").inner_text()
    opened.keyboard.press("k")
    opened.keyboard.press("Enter")
    opened.wait_for_url("**pismo=0")


def test_slash_goes_to_the_search(page):
    opened = page("biurko/")
    opened.keyboard.press("/")
    assert opened.evaluate("document.activeElement.id") == "szukaj"
    assert opened.input_value("#szukaj") == ""


def test_a_person_is_found_by_letters_without_diacritics(page):
    opened = page("formularze-biurka/")
    field = opened.get_by_role("combobox", name="Komu przekazać").first
    field.fill("zolt")
    assert opened.locator(".pw-combo__option").count() == 1
    field.press("Enter")
    assert field.input_value() == "Michał Żółtowski"
    assert opened.evaluate("document.querySelector('select[name=clerk]').value") == "michal"


def test_chosen_files_are_listed_and_can_be_left_out(page):
    opened = page("formularze/")
    field = opened.locator("input[type=file]").last
    field.set_input_files(
        [
            {"name": "wniosek.pdf", "mimeType": "application/pdf", "buffer": b"x" * 178_000},
            {"name": "zdjęcie.jpg", "mimeType": "image/jpeg", "buffer": b"x" * 1_420_000},
        ]
    )
    assert opened.locator(".pw-files__size").all_inner_texts() == ["178\xa0kB", "1,4\xa0MB"]
    opened.get_by_role("button", name="Usuń plik wniosek.pdf").click()
    assert opened.evaluate("[...document.querySelectorAll('input[type=file]')].pop().files.length") == 1


@pytest.mark.parametrize("scripts", [True, False])
def test_the_look_is_chosen_and_kept(page, scripts):
    opened = page(theme="auto.1", scripts=scripts)
    for choice in ("Wysoki kontrast", "Największy tekst"):
        opened.get_by_role("button", name=choice).click()
        opened.locator(f'[aria-pressed="true"]:is([title="{choice}"], :has-text("{choice}"))').wait_for()
    opened.goto(opened.url)
    html = opened.locator("html")
    assert html.get_attribute("data-theme") == "contrast"
    assert html.get_attribute("data-size") == "3"


def test_a_document_is_turned_without_scripts(page):
    opened = page("biurko/", scripts=False)
    opened.locator(".pw-viewer a[rel=next]").click()
    assert opened.locator(".pw-viewer__place").inner_text() == "2 z 3"


def test_menus_close_on_escape(page):
    opened = page("biurko/")
    opened.locator(".pw-menu__button").click()
    assert opened.locator(".pw-menu__list").is_visible()
    opened.keyboard.press("Escape")
    assert not opened.locator(".pw-menu__list").is_visible()
