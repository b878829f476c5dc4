"""Commands of the tour."""
