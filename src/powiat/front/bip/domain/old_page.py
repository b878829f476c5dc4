"""Old page: a page of the county's earlier bulletin, cleaned and read.

Taken out: scripts, frames, forms, event handlers, styles, pictures and trackers, links that run something. Kept:
headings, paragraphs, lists, tables and links. Dates and persons are what the page says; nobody here vouches for them.
"""

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import nh3
from lxml import html

TAGS = {
    "h2", "h3", "h4", "p", "ul", "ol", "li", "strong", "em", "b", "i", "a", "br", "table", "caption", "thead", "tbody",
    "tr", "th", "td", "dl", "dt", "dd", "blockquote", "sub", "sup",
}  # fmt: skip
GONE = {
    "script": ("skrypt", "skrypty", "skryptów"),
    "iframe": ("ramkę", "ramki", "ramek"),
    "object": ("obiekt", "obiekty", "obiektów"),
    "embed": ("obiekt", "obiekty", "obiektów"),
    "form": ("formularz", "formularze", "formularzy"),
    "style": ("arkusz stylów", "arkusze stylów", "arkuszy stylów"),
    "img": ("obraz", "obrazy", "obrazów"),
}
_DAY = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})|(\d{1,2})[-./](\d{1,2})[-./](\d{4})")
_LABELS = {
    "author": (
        "wytworzył",
        "wytworzyła",
        "wytworzone przez",
        "autor",
        "odpowiedzialny za treść",
        "podmiot wytwarzający",
    ),
    "entered_by": (
        "wprowadził",
        "wprowadziła",
        "opublikował",
        "opublikowała",
        "opublikowane przez",
        "udostępnił",
    ),
    "made_on": ("data wytworzenia", "czas wytworzenia", "wytworzono"),
    "published_at": (
        "data publikacji",
        "data udostępnienia",
        "czas udostępnienia",
        "opublikowano",
        "data wprowadzenia",
    ),
}


class UnreadablePage(Exception):
    """The file is not a page or a table that can be taken over; `message` says why, in Polish."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class OldPage:
    """A page as it will be kept."""

    key: str
    title: str
    html: str
    text: str
    section_title: str
    author: str
    entered_by: str
    made_on: str
    published_at: str
    published_on: date | None
    sha256: str
    cleaned: tuple[str, ...] = field(default_factory=tuple)


def from_html(name: str, content: bytes) -> OldPage:
    """A saved page; its own charset is respected, else UTF-8 and then Windows-1250."""
    text = _decoded(content)
    try:
        tree = html.document_fromstring(text)
    except (ValueError, html.etree.ParserError) as wrong:
        raise UnreadablePage("plik jest pusty albo nie jest stroną HTML") from wrong
    told = _told(tree)
    cleaned = _cleaned(tree)
    title = _title(tree) or name
    body = _main(tree)
    for element in body.iter("script", "style", "noscript", "form", "iframe", "object", "embed"):
        element.text = None
    clean = tidy(html.tostring(body, encoding="unicode"))
    words = " ".join(nh3.clean(clean, tags=set()).split())
    if not words:
        raise UnreadablePage("na stronie nie ma tekstu")
    return OldPage(
        name[:300],
        title[:500],
        clean,
        words,
        _section(tree)[:300],
        told.get("author", "")[:300],
        told.get("entered_by", "")[:300],
        told.get("made_on", "")[:60],
        told.get("published_at", "")[:60],
        read_day(told.get("published_at") or told.get("made_on") or ""),
        hashlib.sha256(content).hexdigest(),
        cleaned,
    )


def from_csv(name: str, content: bytes) -> Iterator[OldPage | tuple[str, UnreadablePage]]:
    """A table of pages: tytul, tresc, dzial, wytworzyl, wprowadzil, data_wytworzenia, data_publikacji, adres."""
    text = _decoded(content)
    try:
        first = csv.Sniffer().sniff(text[:4000], delimiters=",;\t")
    except csv.Error:
        first = csv.excel
    rows = csv.DictReader(io.StringIO(text), dialect=first)
    if not {"tytul", "tresc"} <= set(rows.fieldnames or ()):
        raise UnreadablePage("w pierwszym wierszu tabeli musi być co najmniej „tytul” i „tresc”")
    for number, row in enumerate(rows, 2):
        told = {
            key: (value or "").strip()
            for key, value in row.items()
            if isinstance(key, str) and not isinstance(value, list)
        }
        key = told.get("adres") or f"{name}#{number}"
        if not told.get("tytul"):
            yield key, UnreadablePage("wiersz nie ma tytułu")
            continue
        yield _row(key, told)


def _row(key: str, told: dict[str, str]) -> OldPage:
    raw = told.get("tresc", "")
    fragment = html.fragment_fromstring(raw or " ", create_parent="div")
    clean = tidy(raw)
    return OldPage(
        key[:300],
        told["tytul"][:500],
        clean,
        " ".join(nh3.clean(clean, tags=set()).split()),
        told.get("dzial", "")[:300],
        told.get("wytworzyl", "")[:300],
        told.get("wprowadzil", "")[:300],
        told.get("data_wytworzenia", "")[:60],
        told.get("data_publikacji", "")[:60],
        read_day(told.get("data_publikacji") or told.get("data_wytworzenia") or ""),
        hashlib.sha256(repr(sorted(told.items())).encode()).hexdigest(),
        _cleaned(fragment),
    )


def tidy(raw: str) -> str:
    """Only what reads: no scripts, styles, frames, pictures, handlers; headings of the first level go down one."""
    raw = re.sub(r"<(/?)h1\b", r"<\1h2", raw, flags=re.IGNORECASE)
    return nh3.clean(
        raw,
        tags=TAGS,
        clean_content_tags={"script", "style", "iframe", "object", "noscript", "form"},
        attributes={"a": {"href"}, "th": {"scope", "colspan", "rowspan"}, "td": {"colspan", "rowspan"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="nofollow noopener",
    ).strip()


def read_day(text: str) -> date | None:
    """A date in any of the ways old bulletins wrote it."""
    found = _DAY.search(text)
    if not found:
        return None
    year, month, day = (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _decoded(content: bytes) -> str:
    said = re.search(rb"charset=[\"']?([\w-]+)", content[:2000], re.IGNORECASE)
    for encoding in filter(
        None, (said and said[1].decode("ascii"), "utf-8-sig", "windows-1250", "iso-8859-2")
    ):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise UnreadablePage("nie da się odczytać liter tego pliku")


def _cleaned(tree: html.HtmlElement) -> tuple[str, ...]:
    """What stands in the page and is not taken over, in words."""
    counts: dict[tuple[str, str, str], int] = {}
    handlers = 0
    for element in tree.iter():
        if isinstance(element.tag, str):
            words = GONE.get(element.tag.lower())
            if words:
                counts[words] = counts.get(words, 0) + 1
            handlers += sum(name.lower().startswith("on") for name in element.attrib)
            handlers += str(element.get("href", "")).strip().lower().startswith("javascript:")
    made = [f"{number} {_plural(number, words)}" for words, number in counts.items()]
    if handlers:
        made.append(
            f"{handlers} {_plural(handlers, ('polecenie', 'polecenia', 'poleceń'))} uruchamiane na stronie"
        )
    return tuple(made)


def _plural(number: int, words: tuple[str, str, str]) -> str:
    if number == 1:
        return words[0]
    return words[1] if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else words[2]


def _title(tree: html.HtmlElement) -> str:
    for path in ("//h1", "//title", "//h2"):
        for element in tree.xpath(path):
            words = " ".join(element.text_content().split())
            if words:
                return words
    return ""


def _section(tree: html.HtmlElement) -> str:
    for element in tree.xpath(
        "//*[contains(@class,'breadcrumb') or contains(@class,'sciezka') or @id='sciezka']"
    ):
        return " ".join(element.text_content().split())
    return ""


def _main(tree: html.HtmlElement) -> html.HtmlElement:
    for path in ("//main", "//article", "//*[@id='content' or @id='tresc' or @id='main']", "//body"):
        found = tree.xpath(path)
        if found:
            return found[0]
    return tree


def _told(tree: html.HtmlElement) -> dict[str, str]:
    """The old imprint: a label and what stands beside it, in a table, a list or a line with a colon."""
    made: dict[str, str] = {}
    pairs: list[Sequence[str]] = []
    for row in tree.xpath("//tr"):
        cells = [" ".join(cell.text_content().split()) for cell in row.xpath("./td|./th")]
        pairs += [cells[:2]] if len(cells) >= 2 else []
    for label in tree.xpath("//dt"):
        value = label.getnext()
        if value is not None:
            pairs.append((label.text_content(), value.text_content()))
    for line in tree.xpath("//p|//li|//div[not(*)]|//span"):
        label, sign, value = " ".join(line.text_content().split()).partition(":")
        pairs += [(label, value)] if sign and len(label) < 60 else []
    for label, value in pairs:
        said = " ".join(label.lower().strip(" :").split())
        for name, words in _LABELS.items():
            if name not in made and value.strip() and any(said.startswith(word) for word in words):
                made[name] = " ".join(value.split())
    return made
