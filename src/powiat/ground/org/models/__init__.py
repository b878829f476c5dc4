"""The rows of org."""
