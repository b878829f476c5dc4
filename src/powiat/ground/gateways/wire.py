"""The wire: the one way out of the house. Short patience, no redirects, no more bytes than asked for."""

import logging
import ssl
from dataclasses import dataclass

import httpx

from powiat.ground.gateways.data import PartnerSilent

log = logging.getLogger(__name__)
MEGABYTE = 1024 * 1024
_TIMEOUT = httpx.Timeout(20, connect=5)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    mime: str
    content: bytes


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
    try:
        with (
            httpx.Client(
                timeout=_TIMEOUT, follow_redirects=False, cert=certificate, trust_env=False
            ) as client,
            client.stream("GET", address, params=query) as answer,
        ):
            pieces: list[bytes] = []
            total = 0
            for piece in answer.iter_bytes():
                total += len(piece)
                if total > max_bytes:
                    raise PartnerSilent(f"{system}: more than {max_bytes} bytes")
                pieces.append(piece)
            log.info("gateways.asked", extra={"system": system, "status": answer.status_code, "bytes": total})
            mime = answer.headers.get("content-type", "").partition(";")[0].strip()
            return Answer(answer.status_code, mime, b"".join(pieces))
    except httpx.HTTPError as error:
        log.warning("gateways.silent", extra={"system": system, "reason": type(error).__name__})
        raise PartnerSilent(f"{system}: {type(error).__name__}") from error


def _trust(certificate: tuple[str, str] | None) -> ssl.SSLContext:
    """The system's own authorities, and our certificate where the partner asks for one."""
    context = ssl.create_default_context()
    if certificate is not None:
        context.load_cert_chain(*certificate)
    return context
