"""Which words of a text answer a question, as pieces that a template escapes one by one."""

from powiat.ground.search.data import Part
from powiat.ground.search.domain import marks as mark_rules
from powiat.ground.search.domain.lemmas import kept
from powiat.ground.search.domain.question import Question
from powiat.ground.search.domain.words import fold, plain, words

SNIPPET = 240


def spans(text: str, question: Question) -> list[tuple[int, int]]:
    """The places of the answering words, in order and not overlapping."""
    found = []
    for match in mark_rules.in_text(text):
        endings = mark_rules.endings(match.group())
        if any(
            ending.startswith(lexeme)
            for term in question.terms
            if term.is_prefix
            for lexeme in term.lexemes
            for ending in endings
        ):
            found.append(match.span())
    for match in words(text):
        if _answers(plain(match.group()), question):
            found.append(match.span())
    chosen: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not chosen or start >= chosen[-1][1]:
            chosen.append((start, end))
    return chosen


def _answers(word: str, question: Question) -> bool:
    lexemes = kept(word)
    for term in question.terms:
        if not lexemes.isdisjoint(term.every_lexeme()):
            return True
        if term.is_prefix and any(fold(word).startswith(lexeme) for lexeme in term.lexemes):
            return True
    return False


def parts(text: str, question: Question) -> tuple[Part, ...]:
    """The whole text with its answering words marked."""
    return _cut(text, spans(text, question), 0, len(text))


def snippet(text: str, question: Question, length: int = SNIPPET) -> tuple[Part, ...]:
    """The stretch of the text with most answers in it, cut at spaces."""
    text = " ".join(text.split())
    found = spans(text, question)
    start = _best_start(found, length)
    if start > 0:
        space = text.find(" ", max(0, start - 40), start)
        start = space + 1 if space >= 0 else start
    end = min(len(text), start + length)
    if end < len(text):
        space = text.rfind(" ", start, end)
        end = space if space > start else end
    inside = [(first, last) for first, last in found if first >= start and last <= end]
    pieces = _cut(text, inside, start, end)
    before = (Part("… "),) if start > 0 else ()
    after = (Part(" …"),) if end < len(text) else ()
    return before + pieces + after


def _best_start(found: list[tuple[int, int]], length: int) -> int:
    best, most = 0, 0
    for index, (first, _last) in enumerate(found):
        many = sum(1 for _start, end in found[index : index + 50] if end <= first + length - 40)
        if many > most:
            best, most = max(0, first - 40), many
    return best


def _cut(text: str, found: list[tuple[int, int]], start: int, end: int) -> tuple[Part, ...]:
    pieces, at = [], start
    for first, last in found:
        if first > at:
            pieces.append(Part(text[at:first]))
        pieces.append(Part(text[first:last], marked=True))
        at = last
    if at < end:
        pieces.append(Part(text[at:end]))
    return tuple(pieces)
