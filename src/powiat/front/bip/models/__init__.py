"""The rows of bip."""
