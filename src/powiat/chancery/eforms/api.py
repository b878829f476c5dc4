"""The face of eforms: what other apps may call."""
