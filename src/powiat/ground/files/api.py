"""The face of files: what other apps may call."""
