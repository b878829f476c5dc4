"""The face of search: what other apps may call."""
