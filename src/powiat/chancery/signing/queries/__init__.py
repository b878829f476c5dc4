"""The questions of signing."""
