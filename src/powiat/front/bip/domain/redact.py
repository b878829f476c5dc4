"""Redact: a copy of a PDF without the chosen words and areas, and with nothing else that could tell them.

Art. 5 ust. 2 and art. 8 ust. 5 u.d.i.p.: the public copy must not carry what is excluded. So letters are
taken out of the content, not covered; signatures, earlier revisions, attachments, comments, bookmarks,
alternative texts and metadata do not come into the copy at all.
"""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pikepdf
import pypdfium2 as pdfium
from PIL import Image

from powiat.front.bip.domain.phrases import cleaned, flat, pattern
from powiat.front.bip.domain.picture_page import Area, Box, picture_page
from powiat.front.bip.domain.strip_text import TELLING, strip

MOST_PAGES = 300
KEPT_IN_ROOT = {
    "/Type",
    "/Pages",
    "/StructTreeRoot",
    "/MarkInfo",
    "/Lang",
    "/ViewerPreferences",
    "/OutputIntents",
}
KEPT_IN_PAGE = {
    "/Type",
    "/Parent",
    "/MediaBox",
    "/CropBox",
    "/Rotate",
    "/Resources",
    "/Contents",
    "/StructParents",
    "/Tabs",
    "/Group",
}


class CannotRedact(Exception):
    """The file cannot be made fit for the public; `message` says why."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class Redacted:
    """The public copy: its bytes, pages that became pictures, whether the reading order (tags) is kept."""

    content: bytes
    picture_pages: tuple[int, ...]
    is_tagged: bool


def redact(
    content: bytes,
    *,
    phrases: Iterable[str],
    areas: Sequence[Area] = (),
    title: str,
    as_pictures: bool = False,
) -> Redacted:
    """The copy. Text pages stay text; a page with a chosen area or unreadable fonts becomes a picture.

    `as_pictures` makes every page one, for files whose letters hide from us.
    """
    wanted = cleaned(phrases)
    try:
        pdf = pikepdf.open(io.BytesIO(content))
    except pikepdf.PasswordError as error:
        raise CannotRedact("Plik PDF jest zaszyfrowany, więc nie można z niego nic usunąć.") from error
    except pikepdf.PdfError as error:
        raise CannotRedact("Plik PDF jest uszkodzony, więc nie można z niego nic usunąć.") from error
    with pdf:
        if len(pdf.pages) > MOST_PAGES:
            raise CannotRedact(f"Dokument ma ponad {MOST_PAGES} stron: podziel go na części.")
        seen = pdfium.PdfDocument(content)
        try:
            pictures = _pages(pdf, seen, wanted, areas, as_pictures)
        finally:
            seen.close()
        _clean(pdf, wanted, keep_tags=not pictures)
        _name(pdf, title)
        made = io.BytesIO()
        pdf.remove_unreferenced_resources()
        pdf.save(made, linearize=False, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    last, is_tagged = _written_again(made.getvalue())
    return Redacted(last, tuple(pictures), is_tagged)


def _written_again(content: bytes) -> tuple[bytes, bool]:
    """A second writing leaves no object behind that only the first one referred to; and whether tags stayed."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.save(made)
        return made.getvalue(), "/StructTreeRoot" in pdf.Root


def _pages(
    pdf: pikepdf.Pdf, seen: pdfium.PdfDocument, phrases: Sequence[str], areas: Sequence[Area], always: bool
) -> list[int]:
    pictures: list[int] = []
    for index, page in enumerate(pdf.pages):
        shown = seen[index]
        width, height = shown.get_size()
        chosen = [area.on(width, height) for area in areas if area.page == index + 1]
        found = _boxes(shown, phrases)
        readable = strip(pdf, page, phrases)
        if chosen or always or not readable:
            upside = [(left, height - top, right, height - bottom) for left, bottom, right, top in found]
            _become_picture(pdf, page, picture_page(shown, areas=chosen, found=upside, phrases=phrases))
            pictures.append(index + 1)
        else:
            _paint(pdf, page, found)
            _repack_pictures(page)
        for key in set(page.obj.keys()) - KEPT_IN_PAGE:
            del page.obj[key]
    return pictures


def _boxes(page: pdfium.PdfPage, phrases: Sequence[str]) -> list[Box]:
    """Where the phrases stand, line by line: left, bottom, right, top."""
    text = page.get_textpage()
    letters = flat(text.get_text_range())
    if len(letters) != text.count_chars():
        letters = text.get_text_range()
    made: list[Box] = []
    for phrase in phrases:
        for match in pattern(phrase).finditer(letters):
            made += _lines([text.get_charbox(i, loose=True) for i in range(match.start(), match.end())])
    return made


def _lines(boxes: Sequence[Box]) -> list[Box]:
    lines: list[Box] = []
    for left, bottom, right, top in boxes:
        if right <= left:
            continue
        if lines and abs(lines[-1][1] - bottom) < (top - bottom) / 2 and left >= lines[-1][0]:
            last = lines[-1]
            lines[-1] = (last[0], min(last[1], bottom), max(last[2], right), max(last[3], top))
        else:
            lines.append((left, bottom, right, top))
    return lines


def _paint(pdf: pikepdf.Pdf, page: pikepdf.Page, boxes: Sequence[Box]) -> None:
    """A black bar where something was, marked as decoration: under it there is nothing."""
    if not boxes:
        return
    bars = " ".join(f"{a:.2f} {b:.2f} {c - a:.2f} {d - b:.2f} re" for a, b, c, d in boxes)
    page.contents_add(pdf.make_stream(b"q"), prepend=True)
    page.contents_add(pdf.make_stream(f"Q /Artifact BMC q 0 g {bars} f Q EMC".encode()))


def _become_picture(pdf: pikepdf.Pdf, page: pikepdf.Page, made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as one:
        fresh = pdf.copy_foreign(one.pages[0].obj)
    for key in list(page.obj.keys()):
        if key not in ("/Type", "/Parent"):
            del page.obj[key]
    page.obj.MediaBox, page.obj.Resources, page.obj.Contents = fresh.MediaBox, fresh.Resources, fresh.Contents


def _repack_pictures(page: pikepdf.Page) -> None:
    """JPEG files carry the camera's notes, its owner and a small preview: only their points are kept."""
    for picture in page.get_images().values():
        if picture.get("/Filter") != "/DCTDecode":
            continue
        image = Image.open(io.BytesIO(picture.read_raw_bytes()))
        if image.mode not in ("L", "RGB"):
            continue
        made = io.BytesIO()
        image.save(made, "JPEG", quality=90)
        picture.write(made.getvalue(), filter=pikepdf.Name.DCTDecode)


def _clean(pdf: pikepdf.Pdf, phrases: Sequence[str], *, keep_tags: bool) -> None:
    for key in set(pdf.Root.keys()) - KEPT_IN_ROOT:
        del pdf.Root[key]
    if not keep_tags or "/StructTreeRoot" not in pdf.Root:
        for key in ("/StructTreeRoot", "/MarkInfo"):
            if key in pdf.Root:
                del pdf.Root[key]
        for page in pdf.pages:
            if "/StructParents" in page.obj:
                del page.obj["/StructParents"]
    else:
        _clean_tags(pdf.Root.StructTreeRoot, phrases)
    if pdf.trailer.get("/Info") is not None:
        del pdf.trailer["/Info"]
    pdf.Root.Lang = pikepdf.String("pl")


def _clean_tags(root: pikepdf.Object, phrases: Sequence[str]) -> None:
    """Tags keep the order and the headings; what they say in words beside the page goes.

    The description of a picture stays when it holds none of the phrases: a blind reader needs it.
    """
    for key in set(root.keys()) - {
        "/Type",
        "/K",
        "/ParentTree",
        "/ParentTreeNextKey",
        "/RoleMap",
        "/ClassMap",
    }:
        del root[key]
    looks = [pattern(one) for one in phrases]
    waiting, seen = [root.get("/K")], set()
    while waiting:
        one = waiting.pop()
        if isinstance(one, pikepdf.Array):
            waiting += list(one)
        elif isinstance(one, pikepdf.Dictionary) and (one.objgen == (0, 0) or one.objgen not in seen):
            seen.add(one.objgen)
            _silence(one, looks)
            waiting.append(one.get("/K"))


def _silence(element: pikepdf.Dictionary, looks: Sequence[re.Pattern[str]]) -> None:
    for key in (*TELLING, "/AF", "/Ref", "/ID"):
        is_harmless = key == "/Alt" and not any(one.search(flat(str(element.get(key)))) for one in looks)
        if key in element and not is_harmless:
            del element[key]
    if element.get("/Type") == "/OBJR" and "/Obj" in element:
        del element["/Obj"]


def _name(pdf: pikepdf.Pdf, title: str) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"] = title
        metadata["dc:language"] = {"pl"}
    pdf.docinfo["/Title"] = title
    pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
