"""The face of eboi: what other apps may call."""
