"""Simulator: the state's systems, as a partner on the network. It knows nothing of the platform."""
