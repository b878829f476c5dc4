"""The rows of portal."""
