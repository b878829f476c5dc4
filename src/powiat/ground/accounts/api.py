"""The face of accounts: what other apps may call."""
