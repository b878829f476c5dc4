"""The face of parties: what other apps may call."""
