"""The face of bip: what other apps may call."""
