"""Numbers of reports (2026-000123) and the secrets that open them."""

import hashlib
import hmac
import re

from powiat.ground.kernel.ids import ALPHABET, SECRET_LENGTH

_TYPED = re.compile(r"(?:nr)?[\s.:]*(\d{4})[\s/.-]*(\d{1,6})", re.ASCII | re.I)


def number_of(year: int, count: int) -> str:
    """Year and six digits."""
    return f"{year}-{count:06}"


def read_number(typed: str) -> str:
    """What people type („2026 123”, „nr 2026-000123”), brought back to the number; else empty."""
    match = _TYPED.fullmatch(typed.strip()[:40])
    return number_of(int(match[1]), int(match[2])) if match else ""


def secret_of(idempotency_key: str, *, key: bytes) -> str:
    """Worked out from the sender's own key and the office's, so that a repeated sending gets it again; only its digest
    is stored."""
    digest = hmac.new(key, b"interventions.secret:" + idempotency_key.encode(), hashlib.sha256).digest()
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[:SECRET_LENGTH])


def device_digest(kind: str, value: str, *, key: bytes) -> str:
    """A device or a network address that can be counted, not read. Empty stays empty."""
    if not value:
        return ""
    return hmac.new(key, f"interventions.{kind}:{value}".encode(), hashlib.sha256).hexdigest()
