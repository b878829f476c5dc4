"""The face of portal: what other apps may call."""
