"""What is removed is removed: the proof reads the copy with other programs than the ones that made it."""

import io
import subprocess
import zlib

import pikepdf
import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st
from weasyprint import HTML

from powiat.front.bip.domain.personal import suggestions
from powiat.front.bip.domain.phrases import pattern
from powiat.front.bip.domain.picture_page import Area
from powiat.front.bip.domain.proof import prove
from powiat.front.bip.domain.redact import CannotRedact, redact
from tests.front.bip.conftest import KNOWN

GONE = ["Kowalski", "44051401359", "Leśna", "601 222 333", "jan.kowalski", "jana"]


def words_of(content: bytes) -> str:
    document = pdfium.PdfDocument(content)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def chosen(content: bytes) -> list[str]:
    return [one.text for one in suggestions(words_of(content), KNOWN, ["ul. Południowa 1"])]


@pytest.fixture
def copy(decision_pdf):
    return redact(decision_pdf, phrases=chosen(decision_pdf), title="Decyzja (kopia)")


def test_everything_known_and_its_cases_are_offered(decision_pdf):
    assert {"Jan Kowalski", "Jana Kowalskiego", "Janowi Kowalskiemu", "44051401359", "ul. Leśna 12/3"} < set(
        chosen(decision_pdf)
    )
    assert not [one for one in chosen(decision_pdf) if "Janowice" in one or "Urzędowa" in one]


def test_removed_words_are_nowhere_in_the_file(copy, decision_pdf, tmp_path):
    assert all(word.lower() in words_of(decision_pdf).lower() for word in GONE)
    (tmp_path / "kopia.pdf").write_bytes(copy.content)
    poppler = subprocess.run(["pdftotext", tmp_path / "kopia.pdf", "-"], capture_output=True, check=True)
    for text in (words_of(copy.content), poppler.stdout.decode()):
        for word in GONE:
            assert not pattern(word).search(text), word
    everything = copy.content
    with pikepdf.open(io.BytesIO(copy.content)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                everything += b"\n" + thing.read_bytes()
            everything += repr(thing).encode()
    for word in ("Kowalski", "44051401359", "Leśna", "jan.kowalski"):
        for encoding in ("utf-8", "utf-16-be", "cp1250"):
            assert word.encode(encoding) not in everything, (word, encoding)


def test_the_rest_stays_readable_tagged_and_in_polish(copy, decision_pdf):
    text = " ".join(words_of(copy.content).split())
    for kept in ("Decyzja dla", "zezwalam na zajęcie pasa drogowego", "Janowice leżą obok", "Anna Urzędowa"):
        assert kept in text
    assert copy.is_tagged and not copy.picture_pages
    with pikepdf.open(io.BytesIO(copy.content)) as pdf:
        assert pdf.Root.Lang == "pl"
        assert pdf.docinfo["/Title"] == "Decyzja (kopia)"
        assert len(pdf.pages) == 1
    # What stays does not move: the last line stands where it stood.
    assert place_of("Urzędowa", copy.content) == pytest.approx(place_of("Urzędowa", decision_pdf), abs=0.6)
    assert place_of("zezwalam", copy.content) == pytest.approx(place_of("zezwalam", decision_pdf), abs=0.6)


def place_of(word: str, content: bytes) -> tuple[float, float]:
    document = pdfium.PdfDocument(content)
    page = document[0].get_textpage()
    box = page.get_charbox(page.get_text_range().index(word))
    return box[0], box[1]


def test_black_bars_stand_where_words_were(copy):
    document = pdfium.PdfDocument(copy.content)
    picture = document[0].render(scale=2, grayscale=True).to_numpy()
    assert (picture < 10).sum() > 5000


def test_signature_revisions_attachments_comments_and_bookmarks_do_not_come_along(decision_pdf):
    with pikepdf.open(io.BytesIO(decision_pdf)) as pdf:
        pdf.attachments["Jan Kowalski.txt"] = b"Jan Kowalski 44051401359"
        pdf.pages[0].obj.Annots = pdf.make_indirect(
            pikepdf.Array(
                [
                    pikepdf.Dictionary(
                        Type=pikepdf.Name.Annot,
                        Subtype=pikepdf.Name.Text,
                        Rect=[0, 0, 9, 9],
                        Contents="Kowalski",
                    )
                ]
            )
        )
        pdf.Root.PieceInfo = pikepdf.Dictionary(X=pikepdf.Dictionary(Private="Kowalski"))
        first = io.BytesIO()
        pdf.save(first)
    content = first.getvalue() + b"\n1 0 obj\n(Kowalski)\nendobj\n%%EOF\n"
    copy = redact(content, phrases=chosen(decision_pdf), title="Decyzja")
    proof = prove(copy.content, chosen(decision_pdf))
    assert proof.is_clean, proof.finds
    assert copy.content.count(b"%%EOF") == 1
    with pikepdf.open(io.BytesIO(copy.content)) as pdf:
        assert not pdf.attachments
        assert "/Annots" not in pdf.pages[0]


def test_proof_finds_what_only_looks_removed(decision_pdf):
    """A black box over the words, as many programs do it, does not pass."""
    with pikepdf.open(io.BytesIO(decision_pdf)) as pdf:
        pdf.pages[0].contents_add(pdf.make_stream(b"q 0 g 0 0 600 900 re f Q"))
        made = io.BytesIO()
        pdf.save(made)
    finds = prove(made.getvalue(), ["Jan Kowalski"]).finds
    assert {"pdfium: Jan Kowalski", "poppler: Jan Kowalski"} <= set(finds)


def test_proof_finds_words_in_metadata_and_alternative_text(decision_pdf, copy):
    with pikepdf.open(io.BytesIO(copy.content)) as pdf:
        pdf.docinfo["/Subject"] = "sprawa: Jan Kowalski"
        made = io.BytesIO()
        pdf.save(made)
    assert "treść pliku: Jan Kowalski" in prove(made.getvalue(), ["Jan Kowalski"]).finds


def test_area_makes_a_picture_with_a_text_layer(decision_pdf):
    words = chosen(decision_pdf)
    copy = redact(decision_pdf, phrases=words, areas=[Area(1, 0, 0, 100, 13)], title="Decyzja")
    assert copy.picture_pages == (1,) and not copy.is_tagged
    assert prove(copy.content, words).is_clean
    text = words_of(copy.content)
    assert "Po rozpatrzeniu wniosku" in text
    assert "Anna Urzędowa" in text
    assert not any(one in text for one in ("Decyzja dla", "Kowalski", "44051401359"))


def test_words_broken_over_lines_and_kerned_letters():
    html = (
        "<html lang='pl'><body style='width:120px;font-family:DejaVu Sans;letter-spacing:.05em'>"
        "<p>Wnioskodawca Maksymilian Brzęczyszczykiewicz-Nowak zamieszkały</p><p>PESEL 440 514 01359</p></body></html>"
    )
    content = HTML(string=html).write_pdf()
    words = ["Maksymilian Brzęczyszczykiewicz-Nowak", "44051401359"]
    copy = redact(content, phrases=words, title="x")
    assert prove(copy.content, words).is_clean
    assert "Brzęczy" not in words_of(copy.content)
    assert "01359" not in words_of(copy.content)
    assert "zamieszkały" in words_of(copy.content)


def test_unreadable_font_turns_the_page_into_a_picture(decision_pdf):
    with pikepdf.open(io.BytesIO(decision_pdf)) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            if "/ToUnicode" in font:
                del font["/ToUnicode"]
        made = io.BytesIO()
        pdf.save(made)
    copy = redact(made.getvalue(), phrases=["Kowalski"], title="x")
    assert copy.picture_pages == (1,)


def test_encrypted_and_broken_files_are_refused(decision_pdf):
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(decision_pdf)) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="x", user="y"))
    with pytest.raises(CannotRedact, match="zaszyfrowany"):
        redact(locked.getvalue(), phrases=["a b"], title="x")
    with pytest.raises(CannotRedact, match="uszkodzony"):
        redact(b"%PDF-1.7 " + zlib.compress(b"x"), phrases=["a b"], title="x")


@given(
    st.text(alphabet="aąbcćdeężźAŁ019-. ", min_size=3, max_size=20).filter(lambda text: len(text.split()) > 0)
)
def test_pattern_finds_the_phrase_itself(phrase):
    phrase = " ".join(phrase.split())
    if phrase.strip("-. ") == phrase and len(phrase) > 1:
        assert pattern(phrase).search(f"x, {phrase}, y")
        assert pattern(phrase).search(f"x, {phrase.upper()}, y")
        if any(sign.isalpha() for sign in phrase):
            assert not pattern(phrase).search(f"xq{phrase}qy9")
