"""XML from outside: honest documents pass, every known attack is refused at once."""

import resource
import time

import pytest

from powiat.ground.kernel.xml_in import RefusedXml, parse_xml
from tests.ground.files.attack_xml import deep_xml, wide_xml, xml_attacks

ATTACKS = xml_attacks()


@pytest.mark.parametrize("name", sorted(ATTACKS))
def test_an_attack_is_refused_within_a_fifth_of_a_second(name):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.perf_counter()
    with pytest.raises(RefusedXml) as refusal:
        parse_xml(ATTACKS[name])
    assert time.perf_counter() - begun < 0.2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024
    assert refusal.value.message.endswith(".")


def test_there_are_twelve_attacks():
    assert len(ATTACKS) == 12


@pytest.mark.parametrize("content", [deep_xml(), wide_xml()], ids=["deep", "wide"])
def test_a_document_without_measure_is_refused(content):
    with pytest.raises(RefusedXml, match="zbyt wiele"):
        parse_xml(content)


def test_a_document_over_the_limit_is_refused_unread():
    with pytest.raises(RefusedXml, match="za duży"):
        parse_xml(b"<a/>" + b" " * (2 * 1024 * 1024), max_bytes=1024 * 1024)


@pytest.mark.parametrize("content", [b"", b"   ", b"<a>", b"<a></b>", b"tekst", b"<a/><b/>", b"\x00" * 100])
def test_a_broken_document_is_refused(content):
    with pytest.raises(RefusedXml, match="uszkodzony"):
        parse_xml(content)


def test_an_unknown_encoding_is_named():
    with pytest.raises(RefusedXml, match="kodowaniu"):
        parse_xml(b'<?xml version="1.0" encoding="x-nieznane"?><a/>')


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-2", "windows-1250"])
def test_polish_letters_survive_in_every_usual_encoding(encoding):
    declared = encoding.removesuffix("-sig")
    content = f'<?xml version="1.0" encoding="{declared}"?><a>Zażółć gęślą jaźń</a>'.encode(encoding)
    assert parse_xml(content).text == "Zażółć gęślą jaźń"


def test_instructions_before_the_root_are_kept():
    root = parse_xml(b'<?xml version="1.0"?><?xml-stylesheet href="styl.xsl"?><a/>')
    assert root.getprevious().target == "xml-stylesheet"


def test_a_long_text_is_read():
    assert len(parse_xml(b"<a>" + b"QUJD" * 3_000_000 + b"</a>").text) == 12_000_000
