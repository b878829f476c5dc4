"""The deeds of signing."""
