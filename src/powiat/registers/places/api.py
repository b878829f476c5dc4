"""The face of places: what other apps may call."""
