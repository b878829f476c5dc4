"""What accounts tells others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the owner of an account."""

    user_id: int
    name: str
    email: str
    phone: str
    wants_mail: bool
    is_clerk: bool
