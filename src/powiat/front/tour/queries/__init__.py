"""Questions to the tour."""
