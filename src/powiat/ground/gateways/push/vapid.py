"""VAPID (RFC 8292): by what a push service knows the county. The key lies in var/keys and never changes by itself:
browsers subscribed under it are lost with it.
"""

import json
import os
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from django.conf import settings

from powiat.ground.gateways.push.seal import point_of, to_base64

# RFC 8292 allows a day; clocks differ.
_LASTS = timedelta(hours=12)


def own_key() -> ec.EllipticCurvePrivateKey:
    """The county's private key, made when it is not there yet."""
    return _read(Path(settings.KEYS) / "vapid.pem")


def public_key() -> str:
    """What a page gives the browser that subscribes."""
    return to_base64(point_of(own_key().public_key()))


def authorization(endpoint: str, contact: str) -> str:
    """The header that proves to the endpoint's service who sends; `contact` is a mailto: or https: address."""
    parts = urlsplit(endpoint)
    claims = {
        "aud": f"{parts.scheme}://{parts.netloc}",
        "exp": int((datetime.now(UTC) + _LASTS).timestamp()),
        "sub": contact,
    }
    signed = ".".join(
        to_base64(json.dumps(one, separators=(",", ":")).encode())
        for one in ({"typ": "JWT", "alg": "ES256"}, claims)
    )
    r, s = decode_dss_signature(own_key().sign(signed.encode(), ec.ECDSA(SHA256())))
    signature = to_base64(r.to_bytes(32, "big") + s.to_bytes(32, "big"))
    return f"vapid t={signed}.{signature}, k={public_key()}"


@lru_cache(maxsize=2)
def _read(path: Path) -> ec.EllipticCurvePrivateKey:
    if not path.exists():
        _make(path)
    key = load_pem_private_key(path.read_bytes(), None)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
        raise TypeError(f"{path} holds no key of the curve P-256")
    return key


def _make(path: Path) -> None:
    """Whoever is first makes it: the others find it whole, because it comes into its place by a link."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = ec.generate_private_key(ec.SECP256R1())
    own = path.with_suffix(f".{os.getpid()}")
    own.touch(mode=0o600)
    own.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    try:
        os.link(own, path)
    except FileExistsError:
        pass
    finally:
        own.unlink()
