"""Scopes: the keys by which things are shown to some and not to others, in search and in live events."""

from powiat.ground.kernel.actor import Actor

PUBLIC = "public"


def scopes_of(actor: Actor) -> tuple[str, ...]:
    """The keys an actor holds. Everybody holds `public`."""
    return (
        PUBLIC,
        *(f"unit:{unit}" for unit in actor.unit_ids),
        *(f"post:{post}" for post in actor.post_ids),
        *(f"all:{permission}" for permission in sorted(actor.permissions)),
    )
