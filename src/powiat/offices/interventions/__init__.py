"""interventions: reports of whatever needs somebody to come (interwencje)."""
