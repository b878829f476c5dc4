"""The layer before Django."""
