"""What one may do as the operator."""

from enum import StrEnum


class Permission(StrEnum):
    """Permissions of operations."""

    OPERATE = "system.operate"
