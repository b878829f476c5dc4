"""The rows of signing."""
