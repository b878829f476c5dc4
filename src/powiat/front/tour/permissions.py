"""What one may do with the tour."""

from enum import StrEnum

from django.core.exceptions import PermissionDenied

from powiat.ground.kernel.actor import Actor


class Permission(StrEnum):
    """Permissions of the tour."""

    EDIT = "tour.scene.edit"


def require(actor: Actor, permission: Permission) -> None:
    """Raise PermissionDenied unless the actor has it."""
    if not actor.may(permission):
        raise PermissionDenied
