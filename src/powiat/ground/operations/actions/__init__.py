"""Verbs of operations."""
