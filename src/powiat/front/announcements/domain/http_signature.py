"""HTTP signature as the Fediverse uses it: draft-cavage-http-signatures-12, rsa-sha256, with a Digest of the body."""

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

# As Mastodon: clocks of small servers go wrong, and a delivery may be tried again for half a day.
MOST_SKEW = timedelta(hours=12)
_PART = re.compile(r'\s*([a-zA-Z]+)=(?:"([^"]*)"|(\d+))\s*(?:,|$)')
_MUST = frozenset({"(request-target)", "host", "date", "digest"})


class NotSigned(Exception):
    """The request bears no signature that could be believed."""


@dataclass(frozen=True, slots=True)
class Signed:
    """What a request says of its signature."""

    key_id: str
    headers: tuple[str, ...]
    signature: bytes


def sign(
    method: str, address: str, body: bytes | None, *, key: rsa.RSAPrivateKey, key_id: str, now: datetime
) -> dict[str, str]:
    """The headers that prove the request is ours."""
    parts = urlsplit(address)
    target = parts.path or "/"
    if parts.query:
        target += f"?{parts.query}"
    values = {"host": parts.netloc, "date": format_datetime(now.astimezone(UTC), usegmt=True)}
    if body is not None:
        values |= {"digest": digest(body), "content-type": "application/activity+json"}
    names = ("(request-target)", *values)
    text = _text(names, method, target, values)
    made = base64.b64encode(key.sign(text.encode(), padding.PKCS1v15(), hashes.SHA256())).decode()
    return {
        **{name.title(): value for name, value in values.items()},
        "Signature": f'keyId="{key_id}",algorithm="rsa-sha256",headers="{" ".join(names)}",signature="{made}"',
    }


def read(headers: Mapping[str, str], body: bytes, *, now: datetime) -> Signed:
    """Everything that can be judged without the sender's key; NotSigned when something is wrong."""
    given = headers.get("signature", "")
    parts = {name: quoted or bare for name, quoted, bare in _PART.findall(given[:4096])}
    signed = tuple(parts.get("headers", "date").lower().split())
    if not _MUST <= set(signed) or not parts.get("keyId") or len(signed) > 20:
        raise NotSigned("the signature does not cover target, host, date and digest")
    if parts.get("algorithm", "rsa-sha256").lower() not in ("rsa-sha256", "hs2019"):
        raise NotSigned("unknown algorithm")
    try:
        at = parsedate_to_datetime(headers.get("date", ""))
        signature = base64.b64decode(parts.get("signature", ""), validate=True)
    except (TypeError, ValueError) as error:
        raise NotSigned("date or signature cannot be read") from error
    if at.tzinfo is None or abs(now - at) > MOST_SKEW:
        raise NotSigned("the date is too far away")
    if headers.get("digest", "").removeprefix("sha-256=").removeprefix("SHA-256=") != digest(body)[8:]:
        raise NotSigned("the body is not the one that was signed")
    return Signed(parts["keyId"], signed, signature)


def verify(signed: Signed, pem: str, method: str, target: str, headers: Mapping[str, str]) -> None:
    """NotSigned unless the key of that name made the signature."""
    try:
        key = serialization.load_pem_public_key(pem.encode())
    except ValueError as error:
        raise NotSigned("the key cannot be read") from error
    if not isinstance(key, rsa.RSAPublicKey) or key.key_size < 1024:
        raise NotSigned("not a key of the kind that is used")
    try:
        text = _text(signed.headers, method, target, headers)
        key.verify(signed.signature, text.encode(), padding.PKCS1v15(), hashes.SHA256())
    except (InvalidSignature, KeyError) as error:
        raise NotSigned("the signature does not fit") from error


def digest(body: bytes) -> str:
    """RFC 3230 as the Fediverse writes it."""
    return "SHA-256=" + base64.b64encode(hashlib.sha256(body).digest()).decode()


def _text(names: tuple[str, ...], method: str, target: str, values: Mapping[str, str]) -> str:
    lines = []
    for name in names:
        value = f"{method.lower()} {target}" if name == "(request-target)" else values[name]
        lines.append(f"{name}: {value}")
    return "\n".join(lines)
