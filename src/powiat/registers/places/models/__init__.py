"""The rows of places."""
