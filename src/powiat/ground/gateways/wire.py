"""The wire: the one way out of the house. Short patience, no redirects, no more bytes than asked for."""

import logging
import ssl
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import httpx

from powiat.ground.gateways.data import PartnerSilent

log = logging.getLogger(__name__)
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Call:
    """One call. `pinned` is the network address to connect to: it was judged, so the name is not asked again
    (a name may answer differently the second time). The certificate is still checked against the name.
    `is_beginning`: the first `max_bytes` are enough, the rest is not read."""

    method: str
    address: str
    query: Mapping[str, str] | None = None
    form: Sequence[tuple[str, str]] | None = None
    content: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    pinned: str = ""
    seconds: float = 20
    max_bytes: int = 64 * MEGABYTE
    is_beginning: bool = False


def get(
    system: str,
    address: str,
    *,
    query: dict[str, str] | None = None,
    max_bytes: int = 64 * MEGABYTE,
    certificate: tuple[str, str] | None = None,
) -> Answer:
    """Ask an address of the system's own settings (never one a stranger gave). PartnerSilent when it fails.

    `certificate` is a pair of files, certificate and key, for systems that want to know who calls.
    """
    return ask(system, Call("GET", address, query=query, max_bytes=max_bytes), certificate=certificate)


def ask(system: str, call: Call, *, certificate: tuple[str, str] | None = None) -> Answer:
    """Make the call. An address that a person typed must have been judged first (`outward.judge`)."""
    until = time.monotonic() + call.seconds * 3
    try:
        with (
            httpx.Client(
                timeout=httpx.Timeout(call.seconds, connect=min(5, call.seconds)),
                follow_redirects=False,
                cert=certificate,
                trust_env=False,
            ) as client,
            client.stream(**_request(call)) as answer,
        ):
            pieces: list[bytes] = []
            total = 0
            for piece in answer.iter_bytes():
                total += len(piece)
                if total > call.max_bytes and call.is_beginning:
                    break
                if total > call.max_bytes:
                    raise PartnerSilent(f"{system}: more than {call.max_bytes} bytes")
                if time.monotonic() > until:
                    raise PartnerSilent(f"{system}: too slow")
                pieces.append(piece)
            log.info("gateways.asked", extra={"system": system, "status": answer.status_code, "bytes": total})
            mime = answer.headers.get("content-type", "").partition(";")[0].strip()
            return Answer(answer.status_code, mime, b"".join(pieces))
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        log.warning("gateways.silent", extra={"system": system, "reason": type(error).__name__})
        raise PartnerSilent(f"{system}: {type(error).__name__}") from error


def _request(call: Call) -> dict[str, Any]:
    url = httpx.URL(call.address)
    headers = {"User-Agent": "ePowiat", **call.headers}
    extensions: dict[str, str] = {}
    if call.pinned:
        headers["Host"] = url.netloc.decode()
        extensions["sni_hostname"] = url.host
        url = url.copy_with(host=call.pinned)
    request: dict[str, Any] = {
        "method": call.method,
        "url": url,
        "headers": headers,
        "extensions": extensions,
    }
    if call.query is not None:
        request["params"] = call.query
    if call.form is not None:
        request["content"] = urlencode(list(call.form)).encode()
        headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8"
    elif call.content is not None:
        request["content"] = call.content
    return request


def _trust(certificate: tuple[str, str] | None) -> ssl.SSLContext:
    """The system's own authorities, and our certificate where the partner asks for one."""
    context = ssl.create_default_context()
    if certificate is not None:
        context.load_cert_chain(*certificate)
    return context
