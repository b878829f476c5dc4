"""The questions of bip."""
