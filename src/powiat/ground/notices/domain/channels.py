"""Channels of live events: what changed, and who may hear of it."""

from collections.abc import Iterable


def notices_of(user_id: int) -> str:
    """The channel of one person's bell."""
    return f"notices:user:{user_id}"


def scope_of(channel: str) -> str:
    """`inbox:unit:3` is heard by holders of `unit:3`."""
    what, colon, scope = channel.partition(":")
    if not (what and colon and scope):
        raise ValueError(f"a channel is <what>:<scope>, not {channel!r}")
    return scope


def keys_of(user_id: int, scopes: Iterable[str]) -> frozenset[str]:
    """All that opens channels for one person: his scopes and himself."""
    return frozenset([*scopes, f"user:{user_id}"])
