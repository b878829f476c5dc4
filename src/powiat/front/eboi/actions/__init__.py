"""Verbs of eboi."""
