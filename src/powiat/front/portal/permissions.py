"""What one may do with the portal."""

from enum import StrEnum


class Permission(StrEnum):
    """Permissions of the portal."""

    EDIT = "portal.page.edit"
    CHECK = "portal.page.check"
    PUBLISH = "portal.page.publish"
