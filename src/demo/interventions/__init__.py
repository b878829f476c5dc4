"""Measuring interventions at the size of years: it is measured, never used."""
