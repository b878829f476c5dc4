"""A certificate authority for trying out: root, intermediate, the office's seal, a clock and a person.

Its certificates say in their subject that they are no official seal. The root's key is thrown away as
soon as it has signed: what is not kept cannot leak.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

WARNING = "URZĄD TESTOWY – NIE JEST PIECZĘCIĄ URZĘDOWĄ"
# Demo documents are dated years back, so the certificates begin before them.
BEGINS = datetime(2020, 1, 1, tzinfo=UTC)
LASTS_YEARS = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """A certificate with its key."""

    certificate: x509.Certificate
    key: rsa.RSAPrivateKey

    @property
    def certificate_pem(self) -> bytes:
        """The certificate as text."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def key_pem(self) -> bytes:
        """The private key as text, not encrypted: the file's mode guards it."""
        return self.key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )


def _name(common: str, *, office: str, extra: Mapping[x509.ObjectIdentifier, str] | None = None) -> x509.Name:
    parts = {
        NameOID.COUNTRY_NAME: "PL",
        NameOID.ORGANIZATION_NAME: office,
        NameOID.ORGANIZATIONAL_UNIT_NAME: WARNING,
        **(extra or {}),
        NameOID.COMMON_NAME: common,
    }
    return x509.Name([x509.NameAttribute(kind, value) for kind, value in parts.items()])


def _usage(**allowed: bool) -> x509.KeyUsage:
    nothing = dict.fromkeys(
        (
            "digital_signature",
            "content_commitment",
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "key_cert_sign",
            "crl_sign",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    return x509.KeyUsage(**{**nothing, **allowed})


def _issue(
    subject: x509.Name, issuer: Pair | None, *, now: datetime, usage: x509.KeyUsage, depth: int | None
) -> Pair:
    key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    signer = issuer.key if issuer else key
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(BEGINS)
        .not_valid_after(now.replace(year=now.year + LASTS_YEARS, month=1, day=1))
        .add_extension(x509.BasicConstraints(ca=depth is not None, path_length=depth), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False
        )
    )
    if depth is None and usage.digital_signature and not usage.content_commitment:
        builder = builder.add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True
        )
    return Pair(builder.sign(signer, hashes.SHA256()), key)


def make(*, office: str, now: datetime) -> dict[str, Pair]:
    """The whole authority: root -> intermediate -> seal and clock, each with its key."""
    root = _issue(
        _name("Testowy główny urząd certyfikacji", office=office),
        None,
        now=now,
        usage=_usage(key_cert_sign=True, crl_sign=True),
        depth=1,
    )
    intermediate = _issue(
        _name("Testowy urząd certyfikacji pieczęci", office=office),
        root,
        now=now,
        usage=_usage(key_cert_sign=True, crl_sign=True),
        depth=0,
    )
    seal = _issue(
        _name(f"{office} – pieczęć próbna", office=office),
        intermediate,
        now=now,
        usage=_usage(digital_signature=True, content_commitment=True),
        depth=None,
    )
    clock = _issue(
        _name("Testowy znacznik czasu", office=office),
        intermediate,
        now=now,
        usage=_usage(digital_signature=True),
        depth=None,
    )
    return {"root": root, "intermediate": intermediate, "seal": seal, "clock": clock}


def issue_person(issuer: Pair, *, name: str, office: str, now: datetime) -> Pair:
    """A signing certificate of a made-up person, for trying out a signature made outside."""
    return _issue(
        _name(name, office=office),
        issuer,
        now=now,
        usage=_usage(content_commitment=True),
        depth=None,
    )
