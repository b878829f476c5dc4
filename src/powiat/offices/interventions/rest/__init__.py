"""What other programs may ask of interventions."""
