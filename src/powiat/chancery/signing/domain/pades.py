"""PAdES: the checking of signatures inside a PDF."""

import io
from datetime import datetime

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus

from powiat.chancery.signing.data import Coverage, SignatureCheck, Verdict
from powiat.chancery.signing.domain import trust
from powiat.chancery.signing.domain.keys import Anchors
from powiat.chancery.signing.domain.verdict import verdict_of

MAX_SIGNATURES = 50
# A hostile file can make a reader of PDF raise anything; none of it may become an error page.
UNREADABLE = Exception


class UnreadablePdf(Exception):
    """The PDF cannot be read, so nothing can be said about its signatures."""


def check_pdf(content: bytes, *, anchors: Anchors, now: datetime) -> tuple[SignatureCheck, ...]:
    """One check for each signature, in the order in which they were made."""
    try:
        reader = PdfFileReader(io.BytesIO(content), strict=False)
        if reader.encrypted:
            raise UnreadablePdf("Plik PDF jest zaszyfrowany.")
        signatures = reader.embedded_regular_signatures
    except UNREADABLE as error:
        raise UnreadablePdf("Plik PDF jest uszkodzony.") from error
    if len(signatures) > MAX_SIGNATURES:
        raise UnreadablePdf("Plik PDF ma zbyt wiele podpisów.")
    return tuple(_check(one, anchors, now) for one in signatures)


def _check(found: EmbeddedPdfSignature, anchors: Anchors, now: datetime) -> SignatureCheck:
    try:
        certificate = found.signer_cert
        status = validate_pdf_signature(
            found,
            signer_validation_context=trust.context(anchors, now),
            ts_validation_context=trust.context(anchors, now),
            key_usage_settings=KeyUsageConstraints(key_usage=set(), extd_key_usage=None),
        )
    except UNREADABLE:
        return _broken("Podpis jest uszkodzony albo zapisany w nieznanej postaci.")
    return _judge(found, certificate, status, anchors, now)


def _judge(
    found: EmbeddedPdfSignature,
    certificate: x509.Certificate,
    status: PdfSignatureStatus,
    anchors: Anchors,
    now: datetime,
) -> SignatureCheck:
    stamp = status.timestamp_validity
    stamped_at = stamp.timestamp if stamp and stamp.valid and stamp.intact else None
    # Only a time stamp we trust moves the judgement into the past; the signer's own clock does not.
    moment = stamped_at if stamp and stamped_at and stamp.trusted else now
    judged = trust.judge(certificate, found.other_embedded_certs, anchors=anchors, moment=moment)
    intact = status.intact and status.valid
    coverage = _coverage(status)
    remarks = [judged.remark] if intact else ["Treść dokumentu lub podpis zmieniono: skrót się nie zgadza."]
    if stamp and not (stamp.valid and stamp.intact):
        remarks.append("Znacznik czasu jest uszkodzony.")
    elif stamp and not stamp.trusted:
        remarks.append("Wystawcy znacznika czasu nie ma na liście zaufanych.")
    elif not stamp:
        remarks.append("Podpis nie ma znacznika czasu: czas podaje sam podpisujący.")
    if coverage == Coverage.CHANGED:
        remarks.append("Po złożeniu podpisu dopisano do pliku zmiany, których podpis nie obejmuje.")
    return SignatureCheck(
        kind="PAdES",
        signer=trust.common_name(certificate.subject),
        issuer=trust.common_name(certificate.issuer),
        serial=format(certificate.serial_number, "x"),
        signed_at=status.signer_reported_dt,
        timestamped_at=stamped_at,
        intact=intact,
        trusted=judged.trusted,
        coverage=coverage,
        verdict=verdict_of(
            intact=intact, trusted=judged.trusted, coverage=coverage, expired=intact and judged.bad
        ),
        remarks=tuple(filter(None, remarks)),
        person_id=trust.serial(certificate.subject),
    )


def _coverage(status: PdfSignatureStatus) -> Coverage:
    if status.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return Coverage.WHOLE
    if status.coverage != SignatureCoverageLevel.ENTIRE_REVISION:
        return Coverage.PART
    harmless = (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING)
    if status.docmdp_ok and status.modification_level in harmless:
        return Coverage.REVISION
    return Coverage.CHANGED


def _broken(remark: str) -> SignatureCheck:
    return SignatureCheck(
        kind="PAdES",
        signer="nie udało się odczytać",
        issuer="",
        serial="",
        signed_at=None,
        timestamped_at=None,
        intact=False,
        trusted=False,
        coverage=Coverage.UNKNOWN,
        verdict=Verdict.INVALID,
        remarks=(remark,),
    )
