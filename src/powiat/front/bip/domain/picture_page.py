"""Picture page: a page turned into a picture, for what cannot be taken out letter by letter.

The chosen areas are painted over in the picture's own points, so nothing lies under them. The words
outside the areas come back as an invisible layer: the page can be searched and read aloud.
"""

import base64
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from importlib import resources
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageDraw
from weasyprint import HTML

from powiat.front.bip.domain.phrases import pattern

DOTS_PER_POINT = 200 / 72
# A machine without fonts must write the layer of words too.
FONT = Path(str(resources.files("powiat.ground.ui"))) / "static" / "ui" / "fonts" / "Powiat-Regular.ttf"
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a page in percent of its size, from the upper left corner; pages count from 1."""

    page: int
    left: float
    top: float
    right: float
    bottom: float

    def on(self, width: float, height: float) -> Box:
        """The box in the page's own units, from the upper left corner."""
        return (
            self.left * width / 100,
            self.top * height / 100,
            self.right * width / 100,
            self.bottom * height / 100,
        )


def picture_page(
    page: pdfium.PdfPage, *, areas: Sequence[Box], found: Sequence[Box], phrases: Iterable[str]
) -> bytes:
    """A PDF of one page: the picture with areas and found phrases painted black, and the other words."""
    width, height = page.get_size()
    image = page.render(scale=DOTS_PER_POINT, may_draw_forms=False, draw_annots=False).to_pil().convert("RGB")
    pen = ImageDraw.Draw(image)
    for left, top, right, bottom in (*areas, *found):
        pen.rectangle([one * DOTS_PER_POINT for one in (left, top, right, bottom)], fill="black")
    return _as_pdf(image, _words(page, areas, phrases, height), width, height)


def _words(
    page: pdfium.PdfPage, areas: Sequence[Box], phrases: Iterable[str], height: float
) -> list[tuple[str, Box]]:
    """Runs of letters with their place, without those of a phrase and those that touch an area."""
    text = page.get_textpage()
    letters = text.get_text_range()
    gone = {
        place
        for phrase in phrases
        for match in pattern(phrase).finditer(letters)
        for place in range(match.start(), match.end())
    }
    made: list[tuple[str, Box]] = []
    run, box = "", None
    for index, letter in enumerate(letters[: text.count_chars()]):
        left, bottom, right, top = text.get_charbox(index, loose=True)
        place = (left, height - top, right, height - bottom)
        is_out = index in gone or letter in "\r\n" or any(_touch(place, one) for one in areas)
        if box is not None and (is_out or not _same_line(box, place)):
            made.append((run, box))
            run, box = "", None
        if not is_out:
            run += letter
            box = place if box is None else _around(box, place)
    if box is not None:
        made.append((run, box))
    return [(run.strip(), box) for run, box in made if run.strip()]


def _same_line(one: Box, other: Box) -> bool:
    return abs(one[3] - other[3]) < (one[3] - one[1]) / 2 and other[2] >= one[0]


def _around(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _as_pdf(image: Image.Image, words: Sequence[tuple[str, Box]], width: float, height: float) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=85)
    picture = "data:image/jpeg;base64," + base64.b64encode(buffer.getvalue()).decode()
    rules = [
        f"@page{{size:{width}pt {height}pt;margin:0}}body{{margin:0}}",
        f"img{{position:absolute;left:0;top:0;width:{width}pt;height:{height}pt}}",
        f"@font-face{{font-family:own;src:url({FONT.as_uri()})}}",
        "p{position:absolute;margin:0;white-space:pre;color:transparent;line-height:1;font-family:own,sans-serif}",
    ]
    lines = []
    for number, (text, (left, top, _right, bottom)) in enumerate(words):
        rules.append(
            f"#w{number}{{left:{left:.1f}pt;top:{top:.1f}pt;font-size:{max(1, bottom - top):.1f}pt}}"
        )
        lines.append(f'<p id="w{number}">{escape(text)}</p>')
    body = f'<img src="{picture}" alt="Obraz strony">' + "".join(lines)
    html = f'<html lang="pl"><head><title>s</title><style>{"".join(rules)}</style></head><body>{body}</body></html>'
    return HTML(string=html).write_pdf()
