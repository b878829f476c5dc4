"""Seal: a message that only the subscribed browser can read (RFC 8291, in the coding of RFC 8188), in one record.

A composition of the primitives of `cryptography`, held to the example of RFC 8291 by a test.
"""

import os
from base64 import urlsafe_b64decode, urlsafe_b64encode

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

# Push services take 4,096 bytes (RFC 8030, 7.2): the header has 86, the mark and the tag 17.
MOST_BYTES = 4096 - 86 - 17
_RECORD = 4096
_AUTH_BYTES = 16


def to_base64(raw: bytes) -> str:
    """Base64 for addresses, without its padding."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def from_base64(text: str) -> bytes:
    """The bytes; ValueError for what is none."""
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def point_of(key: ec.EllipticCurvePublicKey) -> bytes:
    """The public key as browsers write it: 65 bytes."""
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def read_keys(p256dh: str, auth: str) -> tuple[ec.EllipticCurvePublicKey, bytes]:
    """The browser's key and its secret; ValueError when they are not what a browser gives."""
    secret = from_base64(auth)
    if len(secret) != _AUTH_BYTES:
        raise ValueError("auth is not 16 bytes")
    return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), from_base64(p256dh)), secret


def seal(
    plain: bytes,
    p256dh: str,
    auth: str,
    *,
    own: ec.EllipticCurvePrivateKey | None = None,
    salt: bytes | None = None,
) -> bytes:
    """The body to send. `own` and `salt` are fresh for each message; only the example of the RFC gives them."""
    if len(plain) > MOST_BYTES:
        raise ValueError(f"a pushed message has at most {MOST_BYTES} bytes, not {len(plain)}")
    browser, secret = read_keys(p256dh, auth)
    own, salt = own or ec.generate_private_key(ec.SECP256R1()), salt or os.urandom(16)
    sender = point_of(own.public_key())
    shared = own.exchange(ec.ECDH(), browser)
    first = _derive(shared, secret, b"WebPush: info\0" + point_of(browser) + sender, 32)
    key = _derive(first, salt, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _derive(first, salt, b"Content-Encoding: nonce\0", 12)
    head = salt + _RECORD.to_bytes(4, "big") + bytes([len(sender)]) + sender
    return head + AESGCM(key).encrypt(nonce, plain + b"\x02", None)


def _derive(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info).derive(secret)
