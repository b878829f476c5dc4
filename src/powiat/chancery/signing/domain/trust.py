"""Trust: whether a certificate leads to someone the office trusts, at the hour the signature was made."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import x509
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import ExpiredError, NotYetValidError, PathError, RevokedError

from powiat.chancery.signing.domain.keys import Anchors

SIGNING_USES = {"digital_signature", "non_repudiation"}


@dataclass(frozen=True, slots=True)
class Trust:
    """Trusted or not, with a sentence for the clerk; `bad` when the certificate itself was no good."""

    trusted: bool
    bad: bool = False
    remark: str = ""


def context(anchors: Anchors, moment: datetime) -> ValidationContext:
    """What pyHanko needs to judge a certificate at the given hour, without calling anywhere."""
    return ValidationContext(
        trust_roots=list(anchors.roots),
        other_certs=list(anchors.others),
        moment=moment,
        best_signature_time=moment,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )


def judge(
    certificate: x509.Certificate,
    others: Iterable[x509.Certificate],
    *,
    anchors: Anchors,
    moment: datetime,
) -> Trust:
    """Follow the certificate's chain to a trusted root; the state of revocation is not asked on-line."""
    usage = certificate.key_usage_value
    if usage is not None and not SIGNING_USES & set(usage.native):
        return Trust(False, bad=True, remark="Certyfikat nie służy do podpisywania.")
    validity = certificate["tbs_certificate"]["validity"].native
    if moment > validity["not_after"]:
        return Trust(False, bad=True, remark="Certyfikat stracił ważność przed złożeniem podpisu.")
    if moment < validity["not_before"]:
        return Trust(False, bad=True, remark="Certyfikat nie był jeszcze ważny, gdy złożono podpis.")
    validator = CertificateValidator(certificate, list(others), context(anchors, moment))
    try:
        asyncio.run(validator.async_validate_path())
    except RevokedError:
        return Trust(False, bad=True, remark="Certyfikat unieważniono.")
    except (ExpiredError, NotYetValidError):
        return Trust(False, bad=True, remark="Certyfikat wystawcy nie był ważny, gdy złożono podpis.")
    except PathError:
        return Trust(
            False,
            remark="Podpis jest matematycznie poprawny, ale wystawcy certyfikatu nie ma na liście zaufanych.",
        )
    return Trust(
        True, remark="Nie sprawdzono, czy certyfikat unieważniono: urząd sprawdza podpisy bez sieci."
    )


def common_name(name: x509.Name) -> str:
    """The name of a person or an office, with its organisation when it differs."""
    parts = name.native
    own = parts.get("common_name") or " ".join(
        str(parts[key]) for key in ("given_name", "surname") if parts.get(key)
    )
    return _text(own) or name.human_friendly


def serial(name: x509.Name) -> str:
    """The subject's own number, for example PNOPL-… of a qualified certificate."""
    return _text(name.native.get("serial_number") or "")


def _text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
