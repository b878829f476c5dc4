"""Verbs of interventions."""
