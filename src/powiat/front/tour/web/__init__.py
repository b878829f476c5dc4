"""The doors of the tour."""
