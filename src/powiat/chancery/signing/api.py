"""The face of signing: what other apps may call."""
