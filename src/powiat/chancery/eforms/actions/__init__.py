"""Verbs of eforms."""
