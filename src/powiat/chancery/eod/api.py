"""The face of eod: what other apps may call."""
