"""interventions: reports from the county, day and night."""
