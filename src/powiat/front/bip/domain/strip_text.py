"""Strip text: take letters out of a page's content, leaving everything else where it was.

The operators that show text are read in their order; letters of a phrase are replaced by an equally wide
step of the pen. What is taken out is not covered: it is no longer in the file.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import ContentStreamInlineImage, ContentStreamInstruction, Operator

from powiat.front.bip.domain.glyphs import Font, read_font
from powiat.front.bip.domain.phrases import GAP, flat, pattern

Instruction = ContentStreamInstruction | ContentStreamInlineImage

SHOW = {"Tj", "TJ"}
MOVE = {"Td", "TD", "Tm", "T*", "BT"}
# A step of the pen wider than this (thousandths) reads as a space.
WIDE = 180
DEEPEST = 12
TELLING = ("/ActualText", "/Alt", "/E", "/T")


@dataclass(slots=True)
class _State:
    font: Font | None = None
    size: float = 1.0
    letter_space: float = 0.0
    word_space: float = 0.0


@dataclass(slots=True)
class _Glyph:
    """A code in the stream: which instruction, which item of it, which place in the item."""

    text: str
    at: tuple[int, int, int]
    width: float


@dataclass(slots=True)
class Stream:
    """One content stream with its letters in order."""

    instructions: list[Instruction]
    glyphs: list[_Glyph] = field(default_factory=list)
    codes: dict[int, Font] = field(default_factory=dict)
    forms: list[pikepdf.Object] = field(default_factory=list)
    is_readable: bool = True

    @property
    def text(self) -> str:
        """The letters with gaps, one character of the pattern for each character here."""
        return "".join(one.text for one in self.glyphs)


def strip(pdf: pikepdf.Pdf, page: pikepdf.Page, phrases: Iterable[str]) -> bool:
    """Take the phrases out of the page and the forms it draws; False when some of its text is unreadable."""
    patterns = [pattern(one) for one in phrases]
    return _strip_one(pdf, page.obj, page.obj, patterns, set(), 0)


def _strip_one(
    pdf: pikepdf.Pdf,
    owner: pikepdf.Object,
    target: pikepdf.Object,
    patterns: list[re.Pattern[str]],
    seen: set[tuple[int, int]],
    depth: int,
) -> bool:
    resources = _resources(owner)
    stream = read(target, resources)
    readable = stream.is_readable
    if depth < DEEPEST:
        for form in stream.forms:
            if form.objgen not in seen or form.objgen == (0, 0):
                seen.add(form.objgen)
                inner = form if "/Resources" in form else owner
                readable &= _strip_one(pdf, inner, form, patterns, seen, depth + 1)
    _remove(stream, patterns)
    content = pikepdf.unparse_content_stream(_without_telling(stream.instructions, resources))
    if target.get("/Type") == "/Page":
        target.Contents = pdf.make_stream(content)
    else:
        target.write(content)
    return readable


def _resources(owner: pikepdf.Object) -> pikepdf.Object:
    above: pikepdf.Object | None = owner
    while above is not None:
        if "/Resources" in above:
            return above.Resources
        above = above.get("/Parent")
    return pikepdf.Dictionary()


def read(target: pikepdf.Object, resources: pikepdf.Object) -> Stream:
    """The letters of a content stream."""
    thing = pikepdf.Page(target) if target.get("/Type") == "/Page" else target
    stream = Stream(_plain(pikepdf.parse_content_stream(thing)))
    stream.forms += _hidden_forms(resources)
    state, stack = _State(), []
    fonts: dict[str, Font] = {}
    for number, instruction in enumerate(stream.instructions):
        name = str(instruction.operator)
        if name == "q":
            stack.append(_State(state.font, state.size, state.letter_space, state.word_space))
        elif name == "Q" and stack:
            state = stack.pop()
        elif name == "Tf":
            state.font = _font(fonts, resources, str(instruction.operands[0]))
            state.size = float(instruction.operands[1])
        elif name == "gs":
            _graphics_state(state, resources, str(instruction.operands[0]))
        elif name == "Tc":
            state.letter_space = float(instruction.operands[0])
        elif name == "Tw":
            state.word_space = float(instruction.operands[0])
        elif name in MOVE:
            _gap(stream)
        elif name == "Do":
            form = resources.get("/XObject", pikepdf.Dictionary()).get(str(instruction.operands[0]))
            if form is not None and form.get("/Subtype") == "/Form":
                stream.forms.append(form)
        elif name in SHOW:
            _show(stream, number, instruction, state)
    return stream


def _plain(instructions: Iterable[Instruction]) -> list[Instruction]:
    """The two operators that also begin a line, written out, so that only Tj and TJ show text."""
    made: list[Instruction] = []
    for one in instructions:
        name = str(one.operator)
        if name == '"':
            made.append(ContentStreamInstruction([one.operands[0]], Operator("Tw")))
            made.append(ContentStreamInstruction([one.operands[1]], Operator("Tc")))
        if name in ("'", '"'):
            made.append(ContentStreamInstruction([], Operator("T*")))
            made.append(ContentStreamInstruction([one.operands[-1]], Operator("Tj")))
        else:
            made.append(one)
    return made


def _hidden_forms(resources: pikepdf.Object) -> list[pikepdf.Object]:
    """Content drawn not by an operator of its own: tiling patterns and soft masks."""
    found = []
    for name in resources.get("/Pattern", pikepdf.Dictionary()).keys():
        pattern_object = resources.Pattern[name]
        if pattern_object.get("/PatternType") == 1:
            found.append(pattern_object)
    for name in resources.get("/ExtGState", pikepdf.Dictionary()).keys():
        mask = resources.ExtGState[name].get("/SMask")
        if isinstance(mask, pikepdf.Dictionary) and "/G" in mask:
            found.append(mask.G)
    return found


def _graphics_state(state: _State, resources: pikepdf.Object, name: str) -> None:
    found = resources.get("/ExtGState", pikepdf.Dictionary()).get(name)
    if found is not None and "/Font" in found:
        state.font, state.size = read_font(found.Font[0]), float(found.Font[1])


def _font(fonts: dict[str, Font], resources: pikepdf.Object, name: str) -> Font | None:
    if name not in fonts:
        found = resources.get("/Font", pikepdf.Dictionary()).get(name)
        if found is None:
            return None
        fonts[name] = read_font(found)
    return fonts[name]


def _gap(stream: Stream) -> None:
    if stream.glyphs and stream.glyphs[-1].text != GAP:
        stream.glyphs.append(_Glyph(GAP, (-1, -1, -1), 0))


def _show(stream: Stream, number: int, instruction: Instruction, state: _State) -> None:
    if state.font is None or not state.font.is_readable:
        stream.is_readable = False
        if state.font is None:
            return
    stream.codes[number] = state.font
    for place, item in enumerate(_items(instruction)):
        if isinstance(item, pikepdf.String):
            _letters(stream, (number, place), bytes(item), state)
        elif float(item) < -WIDE:
            _gap(stream)


def _letters(stream: Stream, place: tuple[int, int], text: bytes, state: _State) -> None:
    font = state.font
    if font is None:
        return
    size = state.size or 1.0
    for index, code in enumerate(font.codes(text)):
        letters = flat(font.letters(code)) or "\ufffd"
        if letters == "\ufffd" and font.width(code):
            stream.is_readable = False
        width = font.width(code) + state.letter_space * 1000 / size
        if font.code_length == 1 and code == 32:
            width += state.word_space * 1000 / size
        stream.glyphs.append(_Glyph(letters, (*place, index), width))


def _items(instruction: Instruction) -> list[Any]:
    if str(instruction.operator) == "TJ":
        return list(instruction.operands[0])
    return [instruction.operands[-1]]


def _remove(stream: Stream, patterns: list[re.Pattern[str]]) -> None:
    """Replace the phrases' letters by a step of the pen."""
    owner = [index for index, glyph in enumerate(stream.glyphs) for _ in glyph.text]
    text = stream.text
    gone = {
        owner[place]
        for looks in patterns
        for match in looks.finditer(text)
        for place in range(match.start(), match.end())
    }
    hit: dict[tuple[int, int], dict[int, float]] = {}
    for index in gone:
        number, item, place = stream.glyphs[index].at
        if number >= 0:
            hit.setdefault((number, item), {})[place] = stream.glyphs[index].width
    for number in {number for number, _ in hit}:
        stream.instructions[number] = _rewritten(stream, number, hit)


def _rewritten(
    stream: Stream, number: int, hit: dict[tuple[int, int], dict[int, float]]
) -> ContentStreamInstruction:
    instruction, font = stream.instructions[number], stream.codes[number]
    made: list[Any] = []
    for place, item in enumerate(_items(instruction)):
        lost = hit.get((number, place))
        if not isinstance(item, pikepdf.String) or not lost:
            made.append(item)
            continue
        made += _without(bytes(item), lost, font.code_length)
    return ContentStreamInstruction([pikepdf.Array(made)], Operator("TJ"))


def _without(text: bytes, lost: dict[int, float], step: int) -> list[Any]:
    made: list[Any] = []
    kept, back = b"", 0.0
    for index in range(0, len(text) // step):
        code = text[index * step : (index + 1) * step]
        if index in lost:
            if kept:
                made.append(pikepdf.String(kept))
                kept = b""
            back += lost[index]
        else:
            if back:
                made.append(round(-back, 3))
                back = 0.0
            kept += code
    if back:
        made.append(round(-back, 3))
    if kept:
        made.append(pikepdf.String(kept))
    return made


def _without_telling(instructions: list[Instruction], resources: pikepdf.Object) -> list[Instruction]:
    """Marked content may say in a property what the page no longer shows: such properties go."""
    for name in resources.get("/Properties", pikepdf.Dictionary()).keys():
        _forget(resources.Properties[name])
    made = []
    for instruction in instructions:
        if str(instruction.operator) in ("BDC", "DP") and isinstance(
            instruction.operands[1], pikepdf.Dictionary
        ):
            properties = pikepdf.Dictionary(
                {key: value for key, value in instruction.operands[1].items() if key not in TELLING}
            )
            instruction = ContentStreamInstruction(
                [instruction.operands[0], properties], instruction.operator
            )
        made.append(instruction)
    return made


def _forget(properties: pikepdf.Object) -> None:
    for key in TELLING:
        if isinstance(properties, pikepdf.Dictionary) and key in properties:
            del properties[key]
