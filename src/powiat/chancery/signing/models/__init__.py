"""The rows of signing."""

from powiat.chancery.signing.models.seal_use import SealUse
from powiat.chancery.signing.models.signature_report import SignatureReport

__all__ = ["SealUse", "SignatureReport"]
