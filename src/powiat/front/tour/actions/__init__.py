"""Verbs of the tour."""
