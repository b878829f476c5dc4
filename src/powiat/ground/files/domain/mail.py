"""E-mails saved as files: with the headers of a message, without programs attached."""

import email
import email.errors
import email.policy
from typing import BinaryIO

from powiat.ground.files.data import Limits, RejectedFile
from powiat.ground.files.domain.kinds import PROGRAMS, Kind, extension_of
from powiat.ground.files.domain.verdict import Verdict, mismatch, refuse_or_mark

_HEADERS = ("from", "date", "subject", "message-id", "received")
_MAX_PARTS = 200


def read(content: BinaryIO, name: str, kind: Kind, limits: Limits) -> Verdict:
    """A message: at least two of its usual headers, at most 200 parts."""
    message = email.message_from_binary_file(content, policy=email.policy.compat32)
    if sum(header in message for header in _HEADERS) < 2:
        raise RejectedFile(mismatch(name, "EML"))
    marks: set[str] = set()
    for count, part in enumerate(message.walk()):
        if count > _MAX_PARTS:
            raise RejectedFile(f"Wiadomość „{name}” ma zbyt wiele części. Dodaj jej załączniki pojedynczo.")
        attached = part.get_filename() or ""
        if extension_of(attached) in PROGRAMS:
            refusal = (
                f"Wiadomość „{name}” ma w załączniku program lub skrypt („{attached}”). Dodaj same dokumenty."
            )
            marks.update(refuse_or_mark(limits, "program", refusal))
    return Verdict(marks=tuple(sorted(marks)))
