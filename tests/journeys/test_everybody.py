"""Every template of a visitor, in every state, looked at in all ways of `looks.py`; the report is made from it."""

import json
import os
from datetime import date

import pytest

from tests.journeys.axe import AXE, RUN, TAGS
from tests.journeys.conftest import need
from tests.journeys.looks import CHECKS, faults
from tests.journeys.showcase import ELSEWHERE, SIGHTS, addresses, pages_of_visitors
from tests.journeys.stack import ROOT, Stack
from tests.journeys.visitors import People, press, show

REPORT = ROOT / "standards" / "accessibility" / "audit.json"


def test_no_template_is_forgotten() -> None:
    """Each whole page of visitors is in the list, or its other test is named; nothing stands there that is gone."""
    listed = {one.template for one in SIGHTS} | set(ELSEWHERE)
    assert pages_of_visitors() - listed == set()
    assert {one.template for one in SIGHTS} - pages_of_visitors() == set()


CONTRACT = "select max(r.id) from bip_registerrow r join bip_register g on g.id = r.register_id where g.slug = 'umowy'"
EMERGENCY = "Powódź na Grabi: zamknięte mosty"


def _prepare(people: People, stack: Stack) -> None:
    """What the county of the tests lacks: a warning, a corrected page, a row taken out of its register."""
    editor = people.come("referent")
    if stack.first("select id from announcements_publicwarning") is None:
        editor.goto("/biurko/ostrzezenia/nowe/")
        editor.locator("[name=title]").fill("Silny wiatr w całym powiecie")
        editor.locator("[name=text]").fill("Zabezpiecz okna i balkony.")
        editor.locator("[name=level]").nth(1).check(force=True)
        editor.locator("main form [type=submit]").last.click()
        editor.wait_for_url("**/biurko/ostrzezenia/")
    if stack.first("select id from bip_version where number = 2") is None:
        editor.goto(f"/bip/{stack.one('select min(article_id) from bip_version')}/")
        press(editor, "Popraw")
        body = editor.locator("[name=body]")
        body.fill(body.input_value() + "\n\nDopisano godziny otwarcia.")
        editor.locator("[name=note]").fill("Dopisano godziny")
        press(editor, "Zapisz i zobacz podgląd")
        press(editor, "Opublikuj")
        editor.wait_for_url("**/bip/*/")
    if stack.first(f"{CONTRACT} having count(r.withdrawn_at) > 0") is None:
        row = stack.one(CONTRACT)
        editor.goto(f"/biurko/bip/rejestry/umowy/{row}/wycofaj/")
        editor.locator("[name=reason]").fill("Wpisano dwa razy")
        press(editor, "Wycofaj pozycję")
        editor.wait_for_load_state()


@pytest.fixture(scope="module")
def axe() -> str:
    need(AXE, "cd frontend && npm ci")
    return AXE.read_text()


def test_every_template_is_for_everybody(people: People, stack: Stack, axe: str, browser) -> None:
    """Nothing found by any look, on any page; no error, no refused content, no stranger (`People` watches)."""
    people.expect("404", "410")
    _prepare(people, stack)
    page = people.come()
    told, wrong, titles = [], [], {}
    for pattern, sight in zip(SIGHTS, addresses(stack), strict=True):
        answer = page.goto(sight.address)
        if answer.status != sight.status:
            wrong.append(f"{sight.address}: {answer.status}")
            continue
        show(page, f"everybody-{len(told):02}-{sight.template.replace('/', '-').removesuffix('.html')}")
        page.evaluate(axe)
        found = dict(faults(page))
        same = titles.setdefault(page.title(), (sight.template, sight.address))
        if same[0] != sight.template and "wersje" not in sight.address:
            found["shape"] = [*found.get("shape", []), f"tytuł jak na {same[1]}"]
        wrong += [f"{sight.address} {code}: {one}" for code, ones in found.items() for one in ones[:3]]
        told.append(_row(pattern, page.locator("h1").first.inner_text(), found))
    if os.environ.get("POWIAT_AUDIT") == "1":
        _write(told, browser.version)
    assert wrong == []


def test_in_an_emergency_the_home_page_is_words_only(people: People, axe: str) -> None:
    """One press, seen at once by those who have seen the usual page; under ten kilobytes; one press back."""
    reader, officer = people.come(width=390), people.come("referent")
    reader.goto("/")
    usual = reader.title()
    officer.goto("/biurko/ostrzezenia/tryb-kryzysowy/")
    officer.locator("[name=headline]").fill(EMERGENCY)
    officer.locator("[name=text]").fill("Nie wychodź z domu bez potrzeby.")
    officer.locator("[name=sure]").check(force=True)
    officer.locator("main form [type=submit]").last.click()
    officer.wait_for_url("**/tryb-kryzysowy/")
    try:
        answer = reader.goto("/")
        assert reader.locator("h1").inner_text() == EMERGENCY and len(answer.body()) < 10_000
        assert reader.locator("img, script, iframe").count() == 0
        show(reader, "everybody-emergency")
        reader.evaluate(axe)
        found = dict(faults(reader))
        reader.emulate_media(color_scheme="dark")
        assert found == {} and reader.evaluate(RUN, TAGS) == []
        reader.get_by_role("link", name="Zwykła strona główna").click()
        reader.wait_for_url("**/?pelna=1")
        assert reader.title() == usual
    finally:
        officer.goto("/biurko/ostrzezenia/tryb-kryzysowy/")
        press(officer, "Wyłącz tryb kryzysowy")
        officer.wait_for_load_state()
    reader.goto("/")
    assert reader.title() == usual


def test_five_things_stand_above_the_fold_of_a_phone(people: People) -> None:
    """Settle, report, map, my case, contact: seen at 390 by 844 without scrolling, and led to by Tab."""
    page = people.come(width=390)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/")
    doors = page.locator(".pw-doors__link")
    assert doors.count() == 5
    bottoms = [box["y"] + box["height"] for box in (doors.nth(number).bounding_box() for number in range(5))]
    assert max(bottoms) <= 844, bottoms
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(
            "document.activeElement === [...document.querySelectorAll('.pw-doors__link')].at(-1)"
        ):
            return
    raise AssertionError("Tab never came to the fifth")


def _row(sight, title: str, found: dict[str, list[str]]) -> dict:
    return {
        "template": sight.template,
        "address": sight.address,
        "says": sight.says,
        "title": " ".join(title.split()),
        "faults": {code: len(ones) for code, ones in found.items()},
    }


def _write(told: list[dict], chromium: str) -> None:
    """The report of today; the portal shows it."""
    package = json.loads((AXE.parent / "package.json").read_text())
    checks = [{"code": one.code, "name": one.name, "criteria": one.criteria} for one in CHECKS]
    report = {
        "made_on": f"{date.today():%Y-%m-%d}",  # noqa: DTZ011
        "tools": {"axe": package["version"], "chromium": chromium},
        "checks": checks,
        "pages": told,
    }
    REPORT.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
