"""The rows of files."""
