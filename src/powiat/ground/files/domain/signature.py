"""Signatures in their own file (CAdES): a signed-data message, in binary or in PEM."""

from typing import BinaryIO

from asn1crypto import cms, pem

from powiat.ground.files.data import Limits, RejectedFile
from powiat.ground.files.domain.kinds import Kind
from powiat.ground.files.domain.verdict import Verdict, mismatch


def read(content: BinaryIO, name: str, kind: Kind, limits: Limits) -> Verdict:
    """A signature that names at least one signer; whether it is valid is the signing app's question."""
    raw = content.read()
    try:
        if pem.detect(raw):
            raw = pem.unarmor(raw)[2]
        message = cms.ContentInfo.load(raw, strict=True)
        signed = (
            message["content_type"].native == "signed_data" and len(message["content"]["signer_infos"]) > 0
        )
    except (ValueError, TypeError, KeyError) as error:
        raise RejectedFile(mismatch(name, "podpisu")) from error
    if not signed:
        raise RejectedFile(mismatch(name, "podpisu"))
    return Verdict(marks=("signature",))
