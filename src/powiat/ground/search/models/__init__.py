"""The rows of search."""
