"""Rules of interventions."""
