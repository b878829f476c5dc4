"""The doors of bip."""
