"""What one may do with the bulletin."""

from enum import StrEnum


class Permission(StrEnum):
    """Permissions of bip; whoever looks the log through is not the one who writes."""

    WRITE = "bip.article.write"
    PUBLISH = "bip.article.publish"
    CHECK_LOG = "bip.log.check"


# Any of these opens the editors' desk.
DESK = (Permission.WRITE, Permission.PUBLISH)
