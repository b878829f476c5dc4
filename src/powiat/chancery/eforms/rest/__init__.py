"""REST description of the published forms."""
