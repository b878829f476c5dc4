"""What happens to accounts."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SignInFailed:
    """A wrong password was tried on an account of the office. What was typed goes nowhere."""

    user_id: int
    address: str
    at: datetime
