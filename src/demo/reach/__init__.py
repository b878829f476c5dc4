"""Measuring the portal and its search: it is measured, never used."""
