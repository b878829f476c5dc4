"""The rows of eforms."""
