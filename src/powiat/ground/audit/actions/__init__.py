"""Verbs of audit."""
