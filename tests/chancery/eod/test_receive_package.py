"""An ePUAP package at the registry: each of its documents a letter, once; the bytes are kept as they came."""

import base64
import re
import zipfile
from io import BytesIO

import pytest

from powiat.chancery.eod.actions.receive_package import receive_package
from powiat.chancery.eod.models import Letter
from powiat.ground.files import api as files
from powiat.ground.gateways.api import RefusedPackage
from simulator.epuap import VARIANTS, make_package


def _changed(number: int, *changes: tuple[str, str]) -> bytes:
    """The package with its texts changed by patterns."""
    source, target = zipfile.ZipFile(BytesIO(make_package(number))), BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            text = source.read(name).decode()
            for looks, new in changes:
                text = re.sub(looks, new, text, flags=re.S)
            archive.writestr(name, text.encode())
    return target.getvalue()


def _take(office, now, content: bytes):
    return receive_package(content=content, name="paczka.zip", by=office.actor("kancelaria"), now=now)


@pytest.mark.parametrize("number", sorted(VARIANTS))
def test_every_kind_of_package_is_taken_once(office, now, number):
    content = make_package(number)
    taken = _take(office, now, content)
    again = _take(office, now, content)
    assert [one.receipt.rpw for one in again] == [one.receipt.rpw for one in taken]
    assert {one.receipt.is_new for one in taken} == {True} and {one.receipt.is_new for one in again} == {
        False
    }
    assert Letter.objects.count() == len(taken) == (3 if number == 5 else 1)
    archive = zipfile.ZipFile(BytesIO(content))
    inside = {archive.read(name) for name in archive.namelist()}
    for letter in Letter.objects.all():
        original = letter.files.get(role="original")
        assert files.read(original.file_id) in inside
        assert letter.channel == "epuap" and letter.sender_id


def test_a_refused_attachment_leaves_a_word_and_not_a_hole(office, now):
    program = base64.b64encode(b"MZ" + bytes(200)).decode()
    looks = r"(<(?:\w+:)?DaneZalacznika>)[^<]*"
    (taken,) = _take(office, now, _changed(2, (looks, rf"\g<1>{program}")))
    letter = Letter.objects.get()
    lost = letter.files.get(role="link")
    assert lost.file_id is None
    assert any("Załącznika nie przyjęto" in one for one in taken.warnings)


def test_a_letter_without_a_sender_or_an_address_to_answer(office, now):
    (taken,) = _take(
        office,
        now,
        _changed(
            1,
            (r"<(\w+:)?Nadawcy>.*?</(\w+:)?Nadawcy>", ""),
            (r"<DanePodmiotu>.*?</DanePodmiotu>", ""),
            (r"<AdresOdpowiedzi>[^<]*", "<AdresOdpowiedzi>"),
        ),
    )
    letter = Letter.objects.get()
    assert (taken.sender, letter.sender_id, letter.reply_channel) == ("", None, "")


def test_nothing_of_a_broken_package_is_kept(office, now):
    with pytest.raises(RefusedPackage):
        _take(office, now, b"to nie jest paczka")
    assert not Letter.objects.exists()
