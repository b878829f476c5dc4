"""The face of notices: what other apps may call."""
