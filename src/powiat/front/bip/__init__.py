"""bip: the public bulletin."""
