"""Mastodon: one account on a server of the Fediverse that follows the county and believes only what is signed.

Signing and verifying are `apsig`'s, a library not made by us (it comes with the test packages); without it this part
says so and does nothing.
"""

import json
import threading
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

try:
    from apsig.draft import Signer, Verifier
except ImportError:  # pragma: no cover - a machine without the test packages
    Signer = Verifier = None

ACCOUNT = "/mastodon/users/ewa"
MIME = "application/activity+json"
_SECONDS = 10


@dataclass
class Got:
    """One thing that came into the inbox."""

    said: dict[str, Any]
    is_signed: bool
    trouble: str = ""


@dataclass
class Mastodon:
    """What the account has said and got; gone when the simulator stops."""

    inbox: list[Got] = field(default_factory=list)
    following: str = ""
    is_down: bool = False
    _count: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def is_able(self) -> bool:
        """The library is there."""
        return Signer is not None

    @cached_property
    def _key(self) -> rsa.RSAPrivateKey:
        return rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def serve(
        self, method: str, address: str, headers: dict[str, str], body: bytes
    ) -> tuple[str, str, bytes]:
        """Status, type and content of one call; `address` is whole, as the caller wrote it."""
        path = urlsplit(address).path
        if self.is_down:
            return "503 Service Unavailable", "text/plain", b"SYMULATOR: przerwa"
        if method == "GET" and path == ACCOUNT:
            return "200 OK", MIME, json.dumps(self._actor(_site(address))).encode()
        if method == "POST" and path in (f"{ACCOUNT}/inbox", "/mastodon/inbox"):
            return self._take(address, headers, body)
        return "404 Not Found", "text/plain; charset=utf-8", b"SYMULATOR: nie ma takiego konta"

    def follow(self, county: str, site: str) -> str:
        """Ask to follow the county at this address; what came of it, in words."""
        self._count += 1
        said = {"id": f"{site}{ACCOUNT}#follow-{self._count}", "type": "Follow"}
        trouble = self._say(county, site, said)
        if not trouble:
            self.following = county
        return trouble

    def unfollow(self, county: str, site: str) -> str:
        """Take the following back."""
        followed = {"id": f"{site}{ACCOUNT}#follow-{self._count}", "type": "Follow"}
        who = f"{site}{ACCOUNT}"
        undone = {**followed, "actor": who, "object": _actor_of(county)}
        trouble = self._say(county, site, {"id": f"{followed['id']}-undo", "type": "Undo", "object": undone})
        if not trouble:
            self.following = ""
        return trouble

    def _say(self, county: str, site: str, said: dict[str, Any]) -> str:
        actor = _fetched(_actor_of(county))
        who = f"{site}{ACCOUNT}"
        whole = {
            "@context": "https://www.w3.org/ns/activitystreams",
            "actor": who,
            "object": actor["id"],
            **said,
        }
        body = json.dumps(whole).encode()
        headers = Signer(
            headers={},
            private_key=self._key,
            method="POST",
            url=actor["inbox"],
            key_id=f"{who}#main-key",
            body=body,
        ).sign()
        request = urllib.request.Request(  # noqa: S310 - an address typed by the operator of the simulator
            actor["inbox"], data=body, headers={**headers, "Content-Type": MIME}
        )
        try:
            with urllib.request.urlopen(request, timeout=_SECONDS):  # noqa: S310
                return ""
        except urllib.error.HTTPError as refused:
            return f"powiat odpowiedział {refused.code}"

    def _take(self, address: str, headers: dict[str, str], body: bytes) -> tuple[str, str, bytes]:
        try:
            said = json.loads(body)
            key = _fetched(str(said["actor"]))["publicKey"]["publicKeyPem"]
            Verifier(key, "POST", address, headers, body).verify(raise_on_fail=True)
            got = Got(said, is_signed=True)
        except Exception as problem:  # whatever is wrong with it, it is not believed
            got = Got({}, is_signed=False, trouble=f"{type(problem).__name__}: {problem}")
        with self._lock:
            self.inbox.append(got)
        if not got.is_signed:
            return "401 Unauthorized", "text/plain", got.trouble.encode()
        return "202 Accepted", "text/plain", b""

    def _actor(self, site: str) -> dict[str, Any]:
        who = f"{site}{ACCOUNT}"
        pem = self._key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        return {
            "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
            "id": who,
            "type": "Person",
            "preferredUsername": "ewa",
            "name": "SYMULATOR: Ewa",
            "inbox": f"{who}/inbox",
            "endpoints": {"sharedInbox": f"{site}/mastodon/inbox"},
            "publicKey": {"id": f"{who}#main-key", "owner": who, "publicKeyPem": pem.decode()},
        }


def _actor_of(county: str) -> str:
    """The county's account, found by its handle as Mastodon does (RFC 7033)."""
    parts = urlsplit(county)
    handle = f"acct:powiat@{parts.netloc}"
    found = _fetched(f"{parts.scheme}://{parts.netloc}/.well-known/webfinger?resource={handle}")
    return next(link["href"] for link in found["links"] if link.get("rel") == "self")


def _fetched(address: str) -> dict[str, Any]:
    if urlsplit(address).scheme not in ("http", "https"):
        raise ValueError("not an address of the web")
    request = urllib.request.Request(address, headers={"Accept": MIME})  # noqa: S310
    with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310
        return json.loads(answer.read(256 * 1024))


def _site(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
