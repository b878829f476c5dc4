"""The face of outbox: what other apps may call."""
