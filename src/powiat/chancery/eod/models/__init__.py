"""The rows of eod."""
