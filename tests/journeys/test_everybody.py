"""Every template of a visitor, in every state, looked at in all ways of `looks.py`; the report is made from it."""

import json
import os
from datetime import date

import pytest

from tests.journeys.axe import AXE
from tests.journeys.conftest import need
from tests.journeys.looks import CHECKS, faults
from tests.journeys.showcase import ELSEWHERE, SIGHTS, addresses, pages_of_visitors
from tests.journeys.stack import ROOT, Stack
from tests.journeys.visitors import People, show

REPORT = ROOT / "standards" / "accessibility" / "audit.json"


def test_no_template_is_forgotten() -> None:
    """Each whole page of visitors is in the list, or its other test is named; nothing stands there that is gone."""
    listed = {one.template for one in SIGHTS} | set(ELSEWHERE)
    assert pages_of_visitors() - listed == set()
    assert {one.template for one in SIGHTS} - pages_of_visitors() == set()


@pytest.fixture(scope="module")
def axe() -> str:
    need(AXE, "cd frontend && npm ci")
    return AXE.read_text()


def test_every_template_is_for_everybody(people: People, stack: Stack, axe: str, browser) -> None:
    """Nothing found by any look, on any page; no error, no refused content, no stranger (`People` watches)."""
    people.expect("404")
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
