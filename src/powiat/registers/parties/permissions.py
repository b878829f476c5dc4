"""What one may do with parties."""

from enum import StrEnum

from powiat.ground.kernel.actor import Actor


class Permission(StrEnum):
    """Permissions of parties."""

    READ = "parties.read"
    EDIT = "parties.write"
    MERGE = "parties.merge"
    READ_PESEL = "parties.pesel.read"


def may_read_pesel(actor: Actor) -> bool:
    """A whole PESEL is shown only to those whose work needs it, and each reading is written down."""
    return actor.may(Permission.READ_PESEL)
