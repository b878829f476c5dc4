"""The rules of the bulletin."""
