"""The other end of Web Push: a browser's keys, and what it does with a sealed message. Written from RFC 8188 and 8291."""

import os

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from powiat.ground.gateways.push.seal import point_of, to_base64


class Browser:
    """Fresh keys, as `PushManager.subscribe` makes them."""

    def __init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.point = point_of(self.key.public_key())
        self.secret = os.urandom(16)

    @property
    def p256dh(self) -> str:
        return to_base64(self.point)

    @property
    def auth(self) -> str:
        return to_base64(self.secret)


def unseal(body: bytes, browser: Browser) -> bytes:
    """What the page's worker is given."""
    salt, length = body[:16], body[20]
    sender, record = body[21 : 21 + length], body[21 + length :]
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), sender)
    shared = browser.key.exchange(ec.ECDH(), theirs)
    info = b"WebPush: info\0" + browser.point + sender
    first = HKDF(algorithm=SHA256(), length=32, salt=browser.secret, info=info).derive(shared)
    key, nonce = (
        HKDF(algorithm=SHA256(), length=size, salt=salt, info=f"Content-Encoding: {name}\0".encode()).derive(
            first
        )
        for name, size in (("aes128gcm", 16), ("nonce", 12))
    )
    return AESGCM(key).decrypt(nonce, record, None).rstrip(b"\0").removesuffix(b"\x02")
