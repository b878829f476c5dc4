"""Every pair of colours that meets on a page is counted in every theme (WCAG 1.4.3, 1.4.11)."""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).resolve().parents[3] / "frontend/ui/_tokens.scss"
TONES = ("grey", "blue", "green", "teal", "yellow", "orange", "red", "purple")
PAGES = ("page", "page-sunk", "surface", "surface-hover", "surface-chosen")

TEXTS = [
    *[(ink, page) for ink in ("text", "text-quiet", "link", "link-hover", "brand-word") for page in PAGES],
    ("link-visited", "page"),
    ("link-visited", "surface"),
    ("error", "page"),
    ("error", "error-page"),
    ("action-text", "action"),
    ("action-text", "action-hover"),
    ("danger-text", "danger"),
    ("brand-deep-text", "brand-deep"),
    ("brand-deep-quiet", "brand-deep"),
    ("focus-text", "focus"),
    *[(f"{tone}-text", f"{tone}-page") for tone in TONES],
    *[(f"{tone}-text", "page") for tone in TONES],
]
SHAPES = [
    ("line-strong", "page"),
    ("line-strong", "surface"),
    ("focus-line", "page"),
    ("focus-line", "surface"),
    ("action", "page"),
    ("accent", "brand-deep"),
    *[(f"{tone}-dot", "surface") for tone in TONES],
    *[(f"{tone}-dot", "page") for tone in TONES],
]


def _theme(name: str) -> dict[str, str]:
    text = TOKENS.read_text()
    values: dict[str, str] = {}
    for mixin in ("brand", name):
        body = re.search(rf"@mixin {mixin} {{(.*?)\n}}", text, re.S)
        assert body is not None
        values |= dict(re.findall(r"--pw-([\w-]+): ([^;]+);", body[1]))
    return values


def _colour(values: dict[str, str], name: str) -> str:
    value = values[name]
    while other := re.fullmatch(r"var\(--pw-([\w-]+)\)", value):
        value = values[other[1]]
    return value


def _light(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(values: dict[str, str], one: str, other: str) -> float:
    low, high = sorted((_light(_colour(values, one)), _light(_colour(values, other))))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("ink", "page"), TEXTS)
def test_text_can_be_read(theme, ink, page):
    least = 7 if theme == "contrast" else 4.5
    assert _contrast(_theme(theme), ink, page) >= least


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("shape", "page"), SHAPES)
def test_shapes_can_be_told_from_the_page(theme, shape, page):
    assert _contrast(_theme(theme), shape, page) >= 3


def test_the_counting_itself():
    assert _contrast({"one": "#000000", "other": "#ffffff"}, "one", "other") == pytest.approx(21)
    assert _contrast({"one": "#767676", "other": "#ffffff"}, "one", "other") == pytest.approx(4.54, abs=0.01)


def test_every_theme_names_every_token():
    light, dark, contrast = (_theme(name).keys() for name in ("light", "dark", "contrast"))
    assert light == dark == contrast
