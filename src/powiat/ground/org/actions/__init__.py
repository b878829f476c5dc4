"""Verbs of org."""
