"""The trial authority: honest about itself, complete, and closed to other users of the machine."""

import stat

from cryptography import x509
from cryptography.x509.oid import NameOID
from django.core.management import call_command


def test_chain_says_that_it_is_no_official_seal(authority):
    folder = authority / "signing"
    seal = x509.load_pem_x509_certificate((folder / "seal.crt").read_bytes())
    middle = x509.load_pem_x509_certificate((folder / "intermediate.crt").read_bytes())
    root = x509.load_pem_x509_certificate((folder / "trust" / "root.crt").read_bytes())
    for one in (seal, middle, root):
        (unit,) = one.subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
        assert unit.value == "URZĄD TESTOWY – NIE JEST PIECZĘCIĄ URZĘDOWĄ"
    seal.verify_directly_issued_by(middle)
    middle.verify_directly_issued_by(root)
    assert seal.extensions.get_extension_for_class(x509.KeyUsage).value.content_commitment


def test_keys_are_closed_and_the_root_key_is_gone(authority):
    files = sorted((authority / "signing").rglob("*.key"))
    assert [file.stem for file in files] == ["clock", "intermediate", "seal"]
    for file in files:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE((authority / "signing").stat().st_mode) == 0o700


def test_command_keeps_what_is_there(keys, capsys):
    before = (keys / "signing" / "seal.crt").read_bytes()
    call_command("make_test_ca")
    assert (keys / "signing" / "seal.crt").read_bytes() == before
    assert "are there" in capsys.readouterr().out
