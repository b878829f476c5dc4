"""What one may do with the organisation."""

from enum import StrEnum

from powiat.ground.kernel.actor import Actor


class Permission(StrEnum):
    """Permissions of org."""

    MANAGE = "org.manage"
    SUBSTITUTE = "org.substitute"


def may_substitute(actor: Actor, unit_id: int) -> bool:
    """A head sets substitutions in the units he sees; the secretary everywhere."""
    return actor.may(Permission.MANAGE) or (actor.may(Permission.SUBSTITUTE) and unit_id in actor.unit_ids)
