"""Every page for everybody: axe, small screens, keyboard, large spacing, no scripts, nothing from strangers."""

import pytest

from tests.journeys import resident
from tests.journeys.axe import OVERFLOWS, findings
from tests.journeys.pages import BY_WHOM, RESIDENTS, addresses
from tests.journeys.stack import Stack
from tests.journeys.visitors import People, press, show

# WCAG 1.4.12, what a reader may set for himself.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""
LARGEST = 100 * 1024
MOST_ANSWERS = 12


@pytest.mark.parametrize("who", BY_WHOM)
def test_pages_are_for_everybody(people: People, stack: Stack, who: str) -> None:
    """Zero findings of axe; one h1, a language, a title of its own; 320 px without sideways scrolling."""
    people.expect("404")
    login, patterns = BY_WHOM[who]
    page = people.come(login)
    faults: list[str] = []
    titles: dict[str, str] = {}
    for address in addresses(stack, patterns):
        answer = page.goto(address)
        if answer.status != 200:
            faults.append(f"{address}: {answer.status}")
            continue
        show(page, f"{who}-{address.strip('/').replace('/', '-').split('?')[0] or 'home'}")
        faults += [f"{address}: {one}" for one in findings(page)]
        faults += [f"{address}: {one}" for one in _shape(page)]
        if page.title() in titles:
            faults.append(f"{address}: has the title of {titles[page.title()]}: {page.title()}")
        titles[page.title()] = address
        page.set_viewport_size({"width": 320, "height": 640})
        if (over := page.evaluate(OVERFLOWS)) > 0:
            faults.append(f"{address}: {over} px too wide at 320 px")
        if (over := _over_when_spaced(page)) > 0:
            faults.append(f"{address}: {over} px too wide with text spacing")
        page.set_viewport_size({"width": 1280, "height": 900})
    assert faults == []


def _shape(page) -> list[str]:
    faults = []
    if (count := page.locator("h1").count()) != 1:
        faults.append(f"{count} h1")
    if page.locator("html").get_attribute("lang") != "pl":
        faults.append("lang")
    return faults


def _over_when_spaced(page) -> int:
    # A sheet made by a script is not the page's own, so the policy of the page stands.
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets.push(sheet) }",
        SPACING,
    )
    return page.evaluate(OVERFLOWS)


# The main action of a page, and who looks for it.
ACTIONS = [
    (None, "/uslugi/informacja-publiczna/", "Wypełnij formularz"),
    (None, "/sprawdz-sprawe/", "Sprawdź"),
    (None, "/konto/logowanie/", "Zaloguj się"),
    ("kancelaria", "/biurko/pisma/nowe/", "Zarejestruj"),
]


@pytest.mark.parametrize(("login", "address", "action"), ACTIONS)
def test_tab_reaches_the_main_action(people: People, login: str | None, address: str, action: str) -> None:
    """By keyboard alone, with the focus to be seen at every step."""
    page = people.come(login)
    page.goto(address)
    unseen = []
    for _ in range(90):
        page.keyboard.press("Tab")
        said, is_seen = page.evaluate(FOCUS)
        if not is_seen:
            unseen.append(said)
        if said.strip() == action:
            assert unseen == []
            return
    raise AssertionError(f"Tab never came to {action}")


FOCUS = """() => {
    const one = document.activeElement, box = one.getBoundingClientRect();
    const drawn = style => parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    const look = (element, part) => drawn(getComputedStyle(element, part));
    const label = one.labels && one.labels[0];
    const marked = look(one) || (label && [undefined, '::before', '::after'].some(part => look(label, part)));
    return [one.innerText || one.value || one.name || one.tagName, Boolean(box.width && box.height && marked)];
}"""


def test_a_form_is_sent_without_scripts(people: People, stack: Stack) -> None:
    page = people.come(width=390, scripts=False)
    resident.fill_in(page, "Proszę o regulamin organizacyjny starostwa.")
    press(page, "Wyślij do urzędu")
    number, secret = resident.receipt(page)
    stack.forget_tries()
    resident.check_in(page, number, secret)
    assert number in page.locator("h1, main").first.inner_text() or number in page.content()


def test_pages_of_residents_are_light(people: People, stack: Stack, record_property) -> None:
    """At most 100 KB over the wire on the first visit, all together, in at most 12 answers."""
    heavy = []
    article = f"/bip/{stack.one('select min(article_id) from bip_version')}/"
    for address in (*RESIDENTS, article):
        page = people.come(width=390)
        wire = page.context.new_cdp_session(page)
        wire.send("Network.enable")
        came: list[int] = []
        wire.on("Network.loadingFinished", lambda told, came=came: came.append(told["encodedDataLength"]))
        page.goto(address, wait_until="networkidle")
        size = int(sum(came))
        record_property(f"bytes {address}", size)
        print(f"{address}: {size / 1024:.1f} KB in {len(came)} answers")
        if len(came) > MOST_ANSWERS:
            heavy.append(f"{address}: {len(came)} answers")
        if size > LARGEST:
            heavy.append(f"{address}: {size / 1024:.1f} KB")
        page.context.close()
    assert heavy == []
