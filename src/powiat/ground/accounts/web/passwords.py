"""Password checks in Django's shape; named in settings under AUTH_PASSWORD_VALIDATORS."""

import hashlib
from bisect import bisect_left
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from powiat.ground.accounts.domain import passwords

WEAK = "To hasło łatwo zgadnąć. Spróbuj trzech lub czterech niezwiązanych ze sobą słów."
LEAKED = "To hasło jest na liście haseł, które wyciekły z innych serwisów. Wybierz inne."
_SHA1_LINE = 40


class GuessableValidator:
    """Refuses repetitions, rows of the keyboard and decorated words, also the person's own name."""

    def validate(self, password: str, user=None) -> None:
        """Raise when a guesser would find the password early."""
        own = (user.first_name, user.last_name, user.username, *user.email.split("@")) if user else ()
        if passwords.is_weak(password, tuple(filter(None, own))):
            raise ValidationError(WEAK, code="password_guessable")

    def get_help_text(self) -> str:
        """The hint under the field."""
        return _("Najlepsze są trzy lub cztery słowa, które nie mają ze sobą związku.")


class LeakedValidator:
    """Refuses leaked passwords, when the office keeps a sorted list of SHA-1 sums (Have I Been Pwned).

    The list is asked on our own disk by halving: nothing leaves the machine, 30 reads for a billion lines.
    """

    def validate(self, password: str, user=None) -> None:
        """Raise when the password's sum stands on the list."""
        file = settings.LEAKED_PASSWORDS
        if file and is_listed(
            hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper(), Path(file)
        ):
            raise ValidationError(LEAKED, code="password_leaked")

    def get_help_text(self) -> str:
        """No hint: the rule needs no explaining before it is broken."""
        return ""


def is_listed(digest: str, file: Path) -> bool:
    """True when a line of the sorted file begins with the digest."""
    with file.open("rb") as lines:

        def first_from(offset: int) -> str:
            """The digest on the first line that begins at the offset or later; '~' after the last."""
            lines.seek(max(offset - 1, 0))
            if offset:
                lines.readline()
            return lines.readline()[:_SHA1_LINE].decode("ascii", "replace").upper() or "~"

        place = bisect_left(range(file.stat().st_size), digest, key=first_from)
        return first_from(place) == digest
