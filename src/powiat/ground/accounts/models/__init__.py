"""The rows of accounts."""

from powiat.ground.accounts.models.user import User

__all__ = ["User"]
