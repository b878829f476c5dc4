"""The doors of the portal."""
