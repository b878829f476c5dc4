"""The secret of a matter: worked out from the key of its form, so that after a broken connection it can be shown again.

Only its digest is stored. Whoever holds the draft's signed cookie may see it for a day; later nobody can.
"""

import hashlib
import hmac
from datetime import datetime, timedelta
from uuid import UUID

from powiat.ground.kernel.ids import ALPHABET, SECRET_LENGTH

SHOWN_FOR = timedelta(hours=24)


def secret_of(form_key: UUID, *, key: bytes) -> str:
    """Twelve signs (60 bits) that nobody without the office's key can guess."""
    digest = hmac.new(key, b"eboi.secret:" + form_key.bytes, hashlib.sha256).digest()
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[:SECRET_LENGTH])


def may_be_shown(*, sent_at: datetime, now: datetime) -> bool:
    """The confirmation may be printed again on the same day."""
    return now - sent_at < SHOWN_FOR
