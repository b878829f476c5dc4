"""The face of gateways: what other apps may call."""
