"""The keys of the seal: read from a folder only the office's server can enter."""

from dataclasses import dataclass
from pathlib import Path

from asn1crypto import pem
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from pyhanko.keys import load_private_key_from_pemder_data
from pyhanko.sign.signers import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from powiat.chancery.signing.data import SealUnavailable
from powiat.chancery.signing.domain.authority import Pair

FOLDER = "signing"
TRUST = "trust"


@dataclass(frozen=True, slots=True)
class Anchors:
    """Whom we trust (roots) and certificates that help to find the way to them."""

    roots: tuple[asn1_x509.Certificate, ...]
    others: tuple[asn1_x509.Certificate, ...] = ()


def certificates(content: bytes) -> list[asn1_x509.Certificate]:
    """All certificates of a PEM file, or the one of a DER file."""
    if not pem.detect(content):
        return [asn1_x509.Certificate.load(content)]
    return [asn1_x509.Certificate.load(der) for _, _, der in pem.unarmor(content, multiple=True)]


def read_anchors(keys: Path) -> Anchors:
    """The roots in `trust/` (the test root among them) and our own intermediate certificate."""
    folder = keys / FOLDER
    roots = [
        one for file in sorted((folder / TRUST).glob("*.crt")) for one in certificates(file.read_bytes())
    ]
    middle = folder / "intermediate.crt"
    return Anchors(tuple(roots), tuple(certificates(middle.read_bytes()) if middle.exists() else ()))


def read_signer(keys: Path, who: str) -> SimpleSigner:
    """The signer with its chain: `seal` or `clock`."""
    folder = keys / FOLDER
    try:
        own = certificates((folder / f"{who}.crt").read_bytes())[0]
        middle = certificates((folder / "intermediate.crt").read_bytes())
        key = load_private_key_from_pemder_data((folder / f"{who}.key").read_bytes(), None)
    except OSError as missing:
        raise SealUnavailable("Pieczęć urzędu nie jest jeszcze skonfigurowana.") from missing
    store = SimpleCertificateStore.from_certs(middle)
    return SimpleSigner(signing_cert=own, signing_key=key, cert_registry=store)


def read_pair(keys: Path, who: str) -> Pair:
    """A certificate with its key, to issue others with."""
    folder = keys / FOLDER
    key = load_pem_private_key((folder / f"{who}.key").read_bytes(), None)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise SealUnavailable("Klucz, którym wystawiamy certyfikaty, ma nieznaną postać.")
    return Pair(x509.load_pem_x509_certificate((folder / f"{who}.crt").read_bytes()), key)
