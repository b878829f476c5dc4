"""A page by keyboard alone: Tab comes to everything in the order of reading, one always sees where one is, nothing traps."""

# Prepared once in the page, then only keys are pressed: what had the focus, whether that could be seen.
BEGIN = """() => {
    const interactive = 'a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]),'
        + 'select:not([disabled]), textarea:not([disabled]), summary, [tabindex]';
    const drawn = style => parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    const look = (element, part) => drawn(getComputedStyle(element, part));
    // A link that opens a whole card is ringed with its card.
    const ringed = (one, up) => up && one && (parseFloat(getComputedStyle(one).outlineWidth) > 0
        && getComputedStyle(one).outlineStyle !== 'none' || ringed(one.parentElement, up - 1));
    const seen = one => {
        const box = one.getBoundingClientRect(), label = one.labels && one.labels[0];
        const near = [one, label, one.closest('label'), one.nextElementSibling].filter(Boolean);
        const parts = [undefined, '::before', '::after'];
        return Boolean(box.width && box.height) && (ringed(one, 4) || near.some(it => parts.some(part => look(it, part))));
    };
    const wanted = [...document.querySelectorAll(interactive)].filter(one =>
        one.tabIndex >= 0 && !one.closest('[inert]') && one.checkVisibility({checkVisibilityCSS: true}));
    const walk = window.__walk = {wanted, met: [], unseen: []};
    walk.hear = event => { walk.met.push(event.target); if (!seen(event.target)) walk.unseen.push(event.target); };
    document.addEventListener('focusin', walk.hear);
    if (document.activeElement) document.activeElement.blur();
    getSelection().collapse(document.body, 0);
    return wanted.length;
}"""
END = """() => {
    const {wanted, met, unseen, hear} = window.__walk;
    document.removeEventListener('focusin', hear);
    const name = one => (one.innerText || one.ariaLabel || one.name || one.id || one.tagName).trim().slice(0, 40);
    const same = (a, b) => a === b || a.type === 'radio' && b.type === 'radio' && a.name === b.name && a.form === b.form;
    const missed = wanted.filter(one => !met.some(other => same(one, other)));
    let back = 0, where = '';
    for (let at = 1; at < met.length; at++)
        if (met[at - 1].compareDocumentPosition(met[at]) & Node.DOCUMENT_POSITION_PRECEDING) {
            back++;
            where ||= name(met[at]);
        }
    const faults = missed.map(one => 'Tab never comes to ' + name(one));
    faults.push(...[...new Set(unseen)].map(one => 'focus is not seen on ' + name(one)));
    // Once round the page is one step back: from its end to its beginning.
    if (back > 1) faults.push('Tab goes back ' + back + ' times, first to ' + where);
    return faults;
}"""
ROUND = "() => window.__walk.met.length > 1 && window.__walk.met.at(-1) === window.__walk.met[0]"
_MARGIN = 6
_FAR = 250


def walk(page) -> list[str]:
    """Press Tab once round the whole page, from wherever the browser begins; what is wrong with the way."""
    for _ in range(page.evaluate(BEGIN) + _MARGIN):
        page.keyboard.press("Tab")
        # A group of radios is one stop: counted presses alone could go round twice.
        if page.evaluate(ROUND):
            break
    return page.evaluate(END)


def press(page, name: str) -> None:
    """Tab to the button, or the link that looks like one, and Enter: to the next page without a mouse."""
    wanted = page.get_by_role("button", name=name, exact=True).or_(
        page.get_by_role("link", name=name, exact=True)
    )
    wanted.last.evaluate("one => { window.__wanted = one }")
    for _ in range(_FAR):
        if page.evaluate("document.activeElement === window.__wanted"):
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never came to {name!r} on {page.url}")


def tick(box) -> None:
    """A radio or a tick box by the space bar."""
    box.focus()
    box.press("Space")
    assert box.is_checked()


def pick(page, select, words: str) -> None:
    """One of a list: a plain one by its letters, one with a search by typing and Enter."""
    if select.is_visible():
        select.focus()
        page.keyboard.type(words)
        return
    field = page.locator("#" + select.get_attribute("id").removesuffix("-lista"))
    field.focus()
    page.keyboard.type(words)
    page.keyboard.press("Enter")
