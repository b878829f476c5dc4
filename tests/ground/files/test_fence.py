"""The process apart: a file that kills or stalls the reader is refused, and the next one is read."""

import os
import signal
import struct
import threading
import zlib
from pathlib import Path

import pytest

from powiat.ground.files.data import DEFAULT, MEGABYTE, NoPreview, RejectedFile
from powiat.ground.files.queries import fence
from tests.ground.files.honest_files import make_pdf


@pytest.fixture
def place(tmp_path):
    def put(content: bytes):
        path = tmp_path / "in-x"
        path.write_bytes(content)
        return path

    return put


def current() -> fence._Workshop:
    return fence._workshops().free.queue[-1]


def swelling_pdf() -> bytes:
    """A PDF of two megabytes whose table of objects unpacks to two gigabytes."""
    packer = zlib.compressobj(9, wbits=-15)
    block = packer.compress(bytes(MEGABYTE)) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = (2048 * MEGABYTE % 65521) << 16 | 1
    body = b"\x78\xda" + block * 2048 + b"\x03\x00" + struct.pack(">I", checksum)
    return (
        b"%PDF-1.5\n1 0 obj\n<</Type/XRef/Size 9/W[1 4 1]/Root 2 0 R/Filter/FlateDecode/Length "
        + str(len(body)).encode()
        + b">>\nstream\n"
        + body
        + b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n"
    )


def test_an_honest_file_is_judged(place):
    assert fence.inspect_apart(place(make_pdf(3)), "a.pdf", 9, DEFAULT).pages == 3


@pytest.mark.slow
def test_a_swelling_file_dies_behind_the_fence(place):
    with pytest.raises(RejectedFile, match="nie jest poprawnym plikiem"):
        fence.inspect_apart(place(swelling_pdf()), "a.pdf", 9, DEFAULT)
    assert fence.inspect_apart(place(make_pdf()), "b.pdf", 9, DEFAULT).pages == 1


@pytest.mark.slow
def test_a_process_that_went_away_is_replaced(place):
    fence.inspect_apart(place(make_pdf()), "a.pdf", 9, DEFAULT)
    old = current().process
    os.kill(old.pid, signal.SIGKILL)
    old.wait()
    assert fence.inspect_apart(place(make_pdf()), "a.pdf", 9, DEFAULT).pages == 1
    assert current().process.pid != old.pid


@pytest.mark.slow
def test_a_stalled_reader_is_ended(place, monkeypatch):
    fence.inspect_apart(place(make_pdf()), "a.pdf", 9, DEFAULT)
    old = current().process
    os.kill(old.pid, signal.SIGSTOP)
    monkeypatch.setattr(fence, "_SECONDS", 0.2)
    with pytest.raises(RejectedFile):
        fence.inspect_apart(place(make_pdf()), "a.pdf", 9, DEFAULT)
    assert old.poll() is not None
    monkeypatch.setattr(fence, "_SECONDS", 15)
    assert fence.inspect_apart(place(make_pdf()), "a.pdf", 9, DEFAULT).pages == 1


def test_the_process_knows_nothing_of_ours(place):
    fence.inspect_apart(place(make_pdf()), "a.pdf", 9, DEFAULT)
    environment = Path(f"/proc/{current().process.pid}/environ").read_bytes()
    assert b"DATABASE" not in environment and b"POWIAT" not in environment


@pytest.mark.slow
def test_many_at_once_are_all_answered(place):
    path = place(make_pdf(2))
    found: list[int | None] = []

    def ask():
        found.append(fence.inspect_apart(path, "a.pdf", 9, DEFAULT).pages)

    threads = [threading.Thread(target=ask) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [2] * 12


def test_a_broken_picture_has_no_preview(place):
    with pytest.raises(NoPreview):
        fence.draw_apart(place(b"\x89PNG\r\n\x1a\nzepsuty"), "image/png", 1, 320)


def test_a_large_parent_does_not_send_the_workshop_home(place):
    """A child's greatest size begins, by the kernel's count, with its parent's: it must not count as its own."""
    large = b"\1" * (300 * MEGABYTE)
    del large
    current().close()
    fence.inspect_apart(place(make_pdf()), "a.pdf", 9, DEFAULT)
    first = current().process.pid
    fence.inspect_apart(place(make_pdf()), "b.pdf", 9, DEFAULT)
    assert current().process.pid == first
