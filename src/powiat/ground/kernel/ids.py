"""Identifiers: secret codes that people retype, and UUIDs that sort by the time they were made."""

import hashlib
import hmac
import secrets
import uuid
from datetime import datetime

# Base32 without the look-alikes 0/O and 1/I: 32 signs, 5 bits each.
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
SECRET_LENGTH = 12
SHORTEST = 10
GROUP = 4


def new_secret(length: int = SECRET_LENGTH) -> str:
    """A fresh secret code, 60 bits in the usual length. Keep only its `digest_of`; show it once."""
    if length < SHORTEST:
        raise ValueError(f"a secret has at least {SHORTEST} signs, not {length}")
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def show_secret(secret: str) -> str:
    """The code in groups of four, easy to read over the phone: ABCD-EFGH-JKLM."""
    return "-".join(secret[at : at + GROUP] for at in range(0, len(secret), GROUP))


def read_secret(typed: str) -> str:
    """What a person typed, brought back to the code: capitals, without spaces and dashes."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())


def digest_of(secret: str, *, key: bytes) -> str:
    """What is stored in place of the secret; keyed, so that a stolen table alone lets nobody guess codes."""
    return hmac.new(key, read_secret(secret).encode(), hashlib.sha256).hexdigest()


def matches(typed: str, digest: str, *, key: bytes) -> bool:
    """True when the typed code is the stored one; takes the same time whichever sign is wrong.

    Where the number is unknown compare with `NO_DIGEST`, so that a wrong number answers like a wrong code.
    """
    return hmac.compare_digest(digest_of(typed, key=key), digest)


NO_DIGEST = "0" * 64


def ordered_uuid(*, now: datetime) -> uuid.UUID:
    """A UUID of version 7 (RFC 9562): milliseconds first, then 74 random bits; new rows lie together."""
    milliseconds = int(now.timestamp() * 1000)
    value = milliseconds << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return uuid.UUID(int=value)
