"""The law of interventions, in plain Python."""
