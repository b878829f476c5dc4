"""The deeds of bip."""
