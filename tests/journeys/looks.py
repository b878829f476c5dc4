"""How a page is looked at: widths, themes, spacing, forced colours, rest, focus. Each look answers with what it found."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from tests.journeys.axe import OVERFLOWS, RUN, TAGS

# WCAG 1.4.12, what a reader may set for himself. A sheet made by a script is not the page's own: its policy stands.
SPACE = """() => { const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets.push(sheet) }"""
UNSPACE = "() => { document.adoptedStyleSheets = [] }"
THEME = "theme => { document.documentElement.dataset.theme = theme }"
# What has no edge of its own when the reader's system takes all backgrounds away.
EDGELESS = """() => [...document.querySelectorAll(
        'button, input:not([type=hidden]), select, textarea, .govuk-button, .pw-tag')]
    .filter(one => one.checkVisibility() && one.offsetParent && one.getBoundingClientRect().width > 4)
    .filter(one => { const look = getComputedStyle(one);
        return +look.opacity !== 0 && !parseFloat(look.borderTopWidth) && !parseFloat(look.borderBottomWidth)
            && !(parseFloat(look.outlineWidth) && look.outlineStyle !== 'none')
            && !parseFloat(getComputedStyle(one.parentElement).borderTopWidth)
            && look.textDecorationLine === 'none' })
    .map(one => one.outerHTML.slice(0, 90))"""
RESTLESS = """() => [...document.querySelectorAll('*')].filter(one => { const look = getComputedStyle(one);
        const longest = text => Math.max(...text.split(',').map(parseFloat));
        return look.animationName !== 'none' && longest(look.animationDuration) > .01
            || longest(look.transitionDuration) > .01 || look.scrollBehavior === 'smooth' })
    .map(one => one.tagName + '.' + one.className)"""
# Each thing that takes the focus changes its look (or its label's, or its card's), has a size, and is not hidden under
# something that stays in place.
FOCUS = """() => { const faults = [];
    const around = one => [one, ...(one.labels || []), ...[1, 2, 3, 4].reduce(found => [...found,
        (found.at(-1) || one).parentElement].filter(Boolean), [])];
    const look = one => around(one).map(box => [null, '::before', '::after'].map(part => {
        const drawn = getComputedStyle(box, part);
        return [drawn.outlineStyle, drawn.outlineWidth, drawn.boxShadow, drawn.borderColor, drawn.backgroundColor];
    })).join();
    document.activeElement.blur();
    for (const one of document.querySelectorAll(
            'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')) {
        if (!one.checkVisibility() || one.disabled) continue;
        const before = look(one);
        one.focus({focusVisible: true});
        if (document.activeElement !== one) continue;
        one.scrollIntoView({block: 'nearest'});
        const box = one.getBoundingClientRect(), label = one.labels && one.labels[0];
        const named = one.outerHTML.slice(0, 90);
        if (!box.width || !box.height || look(one) === before) faults.push('fokusu nie widać: ' + named);
        const over = document.elementFromPoint(box.x + box.width / 2, Math.min(box.y + box.height / 2, innerHeight - 1));
        const apart = (a, b) => !a.contains(b) && !b.contains(a);
        if (over && apart(one, over) && !(label && !apart(label, over))
            && getComputedStyle(over).position.match(/fixed|sticky/)) faults.push('fokus zasłonięty: ' + named);
        one.blur();
    }
    return faults }"""
SHAPE = """() => { const faults = [], many = document.querySelectorAll('h1').length;
    if (many !== 1) faults.push(many + ' h1');
    if (!document.documentElement.lang) faults.push('lang');
    const levels = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5)')].map(one => +one.tagName[1]);
    levels.forEach((level, place) => {
        if (place && level - levels[place - 1] > 1) faults.push('h' + level + ' po h' + levels[place - 1]) });
    return faults }"""
WIDE, PHONE, ZOOMED = (1280, 900), (390, 844), (320, 256)


class Check(NamedTuple):
    """One look: its code, its name in the report, the criteria of WCAG 2.2 and what finds faults."""

    code: str
    name: str
    criteria: str
    look: Callable[[Any], list[str]]


def _size(page: Any, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})


def _axe(size: tuple[int, int], theme: str) -> Callable[[Any], list[str]]:
    def look(page: Any) -> list[str]:
        _size(page, size)
        page.evaluate(THEME, theme)
        return page.evaluate(RUN, TAGS)

    return look


def _overflow(page: Any) -> list[str]:
    _size(page, ZOOMED)
    over = page.evaluate(OVERFLOWS)
    return [f"{over} px"] if over > 0 else []


def _spaced(page: Any) -> list[str]:
    _size(page, ZOOMED)
    page.evaluate(SPACE)
    over = page.evaluate(OVERFLOWS)
    page.evaluate(UNSPACE)
    return [f"{over} px"] if over > 0 else []


def _forced(page: Any) -> list[str]:
    _size(page, WIDE)
    page.evaluate(THEME, "auto")
    page.emulate_media(forced_colors="active")
    found = page.evaluate(EDGELESS)
    page.emulate_media(forced_colors="none")
    return found


def _asked(script: str, size: tuple[int, int] = WIDE) -> Callable[[Any], list[str]]:
    def look(page: Any) -> list[str]:
        _size(page, size)
        return page.evaluate(script)

    return look


CHECKS = (
    Check(
        "shape", "jeden tytuł strony, nagłówki po kolei, podany język", "1.3.1, 2.4.2, 3.1.1", _asked(SHAPE)
    ),
    Check(
        "axe-wide",
        "reguły WCAG 2.2 A i AA oraz dobre praktyki, ekran 1280 px, wygląd jasny",
        "",
        _axe(WIDE, "light"),
    ),
    Check("axe-phone", "te same reguły, telefon 390 px, wygląd ciemny", "", _axe(PHONE, "dark")),
    Check("axe-zoomed", "te same reguły, ekran 320 px, wysoki kontrast", "", _axe(ZOOMED, "contrast")),
    Check("reflow", "powiększenie 400% (320 na 256 px) bez przewijania w bok", "1.4.4, 1.4.10", _overflow),
    Check(
        "spacing", "odstępy w tekście ustawione przez czytelnika niczego nie zasłaniają", "1.4.12", _spaced
    ),
    Check(
        "focus", "każdy odnośnik i pole pokazuje fokus i nic go nie zasłania", "2.4.7, 2.4.11", _asked(FOCUS)
    ),
    Check("forced", "kolory narzucone przez system nie kasują granic pól i przycisków", "1.4.11", _forced),
    Check("motion", "kto prosi o mniej ruchu, ma spokojną stronę", "2.3.3", _asked(RESTLESS)),
)


def faults(page: Any) -> Iterator[tuple[str, list[str]]]:
    """Every check that found something on the page as it stands; `axe` has to be loaded into it."""
    for check in CHECKS:
        if found := check.look(page):
            yield check.code, found
    _size(page, WIDE)
