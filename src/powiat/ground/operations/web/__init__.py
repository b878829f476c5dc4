"""The doors of operations."""
