"""What one may do with seals and signatures."""

from enum import StrEnum


class Permission(StrEnum):
    """Permissions of signing."""

    CHECK = "signing.signature.check"
    SEAL_LOG = "signing.seal.read"
