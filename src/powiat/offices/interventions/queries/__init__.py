"""Questions to interventions."""
