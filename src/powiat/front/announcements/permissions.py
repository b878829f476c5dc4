"""What one may do with announcements."""

from enum import StrEnum


class Permission(StrEnum):
    """Permissions of announcements."""

    WARN = "announcements.warning.issue"
    EMERGENCY = "announcements.emergency.switch"
