"""What one may do with the bulletin."""

from enum import StrEnum


class Permission(StrEnum):
    """Permissions of bip."""

    WRITE = "bip.article.write"
    PUBLISH = "bip.article.publish"
