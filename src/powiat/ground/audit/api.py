"""The face of audit: what other apps may call."""
