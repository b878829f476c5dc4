"""The rows of eboi."""
