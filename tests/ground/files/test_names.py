"""Names given by senders."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from powiat.ground.files.domain.names import MAX_LENGTH, safe_name


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("Zażółć gęślą.pdf", "Zażółć gęślą.pdf"),
        ("Zaz\u0307o\u0301łc\u0301.pdf", "Zażółć.pdf"),
        ("C:\\Users\\jan\\skan.pdf", "skan.pdf"),
        ("../../etc/passwd", "passwd"),
        ("faktura\u202efdp.exe", "fakturafdp.exe"),
        ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf"),
        ("", "plik"),
        ("...", "plik"),
        (".pdf", "pdf"),
        ('a<b>"c".pdf', "a_b__c_.pdf"),
    ],
)
def test_tricks_are_taken_out(given_name, kept):
    assert safe_name(given_name) == kept


def test_a_long_name_keeps_its_ending():
    kept = safe_name("a" * 500 + ".pdf")
    assert len(kept) == MAX_LENGTH and kept.endswith("a.pdf")


@given(some.text(max_size=400))
def test_any_name_becomes_one_that_stays_the_same(name):
    kept = safe_name(name)
    assert 0 < len(kept) <= MAX_LENGTH and "/" not in kept and kept.isprintable()
    assert safe_name(kept) == kept
