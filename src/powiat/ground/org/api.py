"""The face of org: what other apps may call."""
