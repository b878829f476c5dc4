"""Keep key: the county's key in the Fediverse, made once; it lies with the other keys of the house."""

import os
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.conf import settings

_BITS = 2048


def own_key() -> rsa.RSAPrivateKey:
    """The private key; only this machine has it."""
    return _read(Path(settings.KEYS) / "fediverse.pem")


def own_public_pem() -> str:
    """What others check our signature with."""
    return (
        own_key()
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
        .decode()
    )


@lru_cache(maxsize=2)
def _read(path: Path) -> rsa.RSAPrivateKey:
    if not path.exists():
        _make(path)
    key = serialization.load_pem_private_key(path.read_bytes(), None)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise TypeError(f"{path} holds no RSA key")
    return key


def _make(path: Path) -> None:
    """Whoever is first makes it: the others find it whole, because it comes into its place by a link."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = rsa.generate_private_key(public_exponent=65537, key_size=_BITS)
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    own = path.with_suffix(f".{os.getpid()}")
    own.write_bytes(pem)
    own.chmod(0o600)
    try:
        os.link(own, path)
    except FileExistsError:
        pass
    finally:
        own.unlink()
