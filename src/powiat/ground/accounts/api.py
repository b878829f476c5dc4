"""The face of accounts: what other apps may call."""

from powiat.ground.accounts.actions.close_account import close_account
from powiat.ground.accounts.actions.create_account import create_account
from powiat.ground.accounts.actions.end_sessions import end_sessions
from powiat.ground.accounts.queries import contacts, session_has_slept

__all__ = ["close_account", "contacts", "create_account", "end_sessions", "session_has_slept"]
