"""A page for everybody: what axe finds on it, and how far it sticks out of a narrow screen."""

from tests.journeys import keyboard
from tests.journeys.conftest import need
from tests.journeys.stack import ROOT
from tests.journeys.visitors import show

AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """tags => axe.run({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
    .then(found => found.violations.map(
    one => one.id + ': ' + one.help + ' ' + one.nodes.map(node => node.target.join(' ')).slice(0, 3).join(' | ')))"""
OVERFLOWS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def findings(page) -> list[str]:
    """What axe says of the page as it stands."""
    need(AXE, "cd frontend && npm ci")
    # Through the protocol, not as a script tag: the page's policy rightly refuses those.
    page.evaluate(AXE.read_text())
    return page.evaluate(RUN, TAGS)


_walked: set[str] = set()


def see(page, name: str) -> None:
    """A page on a journey: its picture when asked for, nothing for axe to say, nothing wider than 320 px."""
    show(page, name)
    found = findings(page)
    before = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 640})
    if (over := page.evaluate(OVERFLOWS)) > 0:
        found.append(f"{over} px too wide at 320 px")
    page.set_viewport_size(before)
    assert found == [], f"{name} ({page.url}): {found}"


def see_by_keys(page, name: str) -> None:
    """The same, and Tab walks through the whole page; the first time that a run comes to it."""
    see(page, name)
    if name not in _walked:
        _walked.add(name)
        found = keyboard.walk(page)
        assert found == [], f"{name} ({page.url}): {found}"
