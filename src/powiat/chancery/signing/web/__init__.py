"""The doors of signing."""
