"""The seal on a PDF and its checking."""

import io
import random
import subprocess

import pikepdf
import pytest
from django.core.management import call_command
from django.db import DatabaseError, transaction
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from powiat.chancery.signing import api
from powiat.chancery.signing.data import Coverage, RejectedSignature, SealUnavailable, Verdict
from powiat.chancery.signing.models import SealUse
from powiat.ground.files import api as files

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def sealed(keys, letter, now):
    return api.seal_pdf(letter, reason="Decyzja GK.6620.1.2026", now=now)


def test_sealed_letter_is_valid_and_says_who_and_when(sealed, letter, now):
    report = api.check(sealed, "decyzja.pdf", now=now)
    (one,) = report.signatures
    assert report.verdict == Verdict.VALID, one
    assert one.intact and one.trusted and one.coverage == Coverage.WHOLE
    assert "Starostwo Powiatowe w Łasku" in one.signer
    assert one.signed_at == one.timestamped_at == now.replace(microsecond=0)
    assert api.sentence(report) == (
        "Podpis elektroniczny zweryfikowany w dniu 24\u00a0listopada 2026\u00a0r.; wynik: ważny."
    )
    assert sealed.startswith(letter), "the seal only appends"


def test_seal_is_seen_on_the_first_page(sealed, tmp_path):
    (tmp_path / "a.pdf").write_bytes(sealed)
    text = subprocess.run(
        ["pdftotext", tmp_path / "a.pdf", "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "NIE JEST PIECZĘCIĄ URZĘDOWĄ" in text
    assert "24.11.2026 12:00" in text


def test_pdfsig_agrees(sealed, tmp_path):
    (tmp_path / "a.pdf").write_bytes(sealed)
    said = subprocess.run(
        ["pdfsig", "-nocert", tmp_path / "a.pdf"], capture_output=True, check=True
    ).stdout.decode()
    assert "Signature is Valid." in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said


def test_flipped_byte_is_never_valid(sealed, now, letter):
    spot = letter.index(b"stream") + 40
    broken = sealed[:spot] + bytes([sealed[spot] ^ 1]) + sealed[spot + 1 :]
    report = api.check(broken, "a.pdf", now=now)
    assert report.verdict == Verdict.INVALID
    assert not report.signatures[0].intact
    chance = random.Random(7)
    # The container of the signature cannot sign itself: its padding and lent certificates may differ.
    start = sealed.rindex(b"/Contents <")
    end = sealed.index(b">", start)
    for _ in range(25):
        spot = chance.choice([chance.randrange(start), chance.randrange(end + 1, len(sealed))])
        broken = sealed[:spot] + bytes([sealed[spot] ^ 4]) + sealed[spot + 1 :]
        assert api.check(broken, "a.pdf", now=now).verdict != Verdict.VALID, spot


def test_other_authority_is_not_trusted(other_authority, authority, letter, now, settings):
    settings.KEYS = other_authority
    foreign = api.seal_pdf(letter, reason="x", now=now)
    settings.KEYS = authority
    report = api.check(foreign, "a.pdf", now=now)
    assert report.verdict == Verdict.UNKNOWN
    assert report.signatures[0].intact and not report.signatures[0].trusted
    assert "wystawcy certyfikatu nie ma" in report.signatures[0].remarks[0]


def test_appended_revision_is_detected(sealed, now):
    writer = IncrementalPdfFileWriter(io.BytesIO(sealed))
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    page["/Contents"] = writer.add_object(
        generic.StreamObject(stream_data=b"BT /F1 20 Tf 100 400 Td (Nie zezwalam) Tj ET")
    )
    writer.update_container(page)
    out = io.BytesIO()
    writer.write(out)
    report = api.check(out.getvalue(), "a.pdf", now=now)
    assert report.verdict == Verdict.INVALID
    assert report.signatures[0].coverage == Coverage.CHANGED


def test_second_seal_leaves_the_first_valid(sealed, now):
    twice = api.seal_pdf(sealed, reason="Potwierdzenie ostateczności", now=now)
    report = api.check(twice, "a.pdf", now=now)
    assert [one.coverage for one in report.signatures] == [Coverage.REVISION, Coverage.WHOLE]
    assert report.verdict == Verdict.VALID


def test_rewritten_file_loses_its_seal(sealed, now):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(sealed)) as read:
        read.save(out)
    assert api.check(out.getvalue(), "a.pdf", now=now).verdict != Verdict.VALID


def test_every_use_is_a_row_that_stays(sealed, now, robot):
    row = SealUse.objects.get()
    assert row.reason == "Decyzja GK.6620.1.2026"
    for change in (lambda: SealUse.objects.update(reason="x"), lambda: SealUse.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_unsigned_broken_and_foreign_files(keys, letter, now):
    assert api.check(letter, "a.pdf", now=now).verdict is None
    assert api.check(b"%PDF-1.7 nonsense", "a.pdf", now=now).verdict == Verdict.UNKNOWN
    assert api.check(b"zwykly tekst", "a.txt", now=now).verdict is None
    with pytest.raises(SealUnavailable):
        api.seal_pdf(b"%PDF-1.7 nonsense", reason="x", now=now)


def test_without_keys_the_seal_says_so(letter, now, settings, tmp_path):
    settings.KEYS = tmp_path
    with pytest.raises(SealUnavailable, match="nie jest jeszcze skonfigurowana"):
        api.seal_pdf(letter, reason="x", now=now)


def test_report_on_paper(sealed, now, tmp_path):
    (tmp_path / "r.pdf").write_bytes(api.report_pdf(api.check(sealed, "decyzja.pdf", now=now)))
    text = subprocess.run(
        ["pdftotext", tmp_path / "r.pdf", "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "wynik: ważny." in " ".join(text.split())


def test_signed_outside_is_taken_in(keys, letter, now, robot, tmp_path):
    original = files.store(content=letter, name="projekt.pdf", by=robot, now=now)
    (tmp_path / "a.pdf").write_bytes(letter)
    call_command("sign_as_test_person", str(tmp_path / "a.pdf"), str(tmp_path / "b.pdf"), name="Jan Próbny")
    signed = (tmp_path / "b.pdf").read_bytes()
    copy = api.accept_signed(original=original.id, content=signed, name="b.pdf", by=robot, now=now)
    assert copy.report.verdict == Verdict.VALID
    assert copy.report.signatures[0].signer == "Jan Próbny"
    assert api.report_of(copy.file_id) == copy.report
    assert api.reports_of([copy.file_id, original.id]) == {copy.file_id: copy.report}

    with pytest.raises(RejectedSignature, match="nie ma podpisu"):
        api.accept_signed(original=original.id, content=letter, name="a.pdf", by=robot, now=now)
    other = turned(letter, tmp_path)
    call_command("sign_as_test_person", str(other), str(tmp_path / "d.pdf"))
    with pytest.raises(RejectedSignature, match="inną treść"):
        api.accept_signed(
            original=original.id, content=(tmp_path / "d.pdf").read_bytes(), name="d.pdf", by=robot, now=now
        )


def turned(letter, folder):
    """The letter turned upside down: another content with the same text."""
    with pikepdf.open(io.BytesIO(letter)) as read:
        read.pages[0].rotate(180, relative=True)
        read.save(folder / "c.pdf")
    return folder / "c.pdf"
