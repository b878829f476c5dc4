"""Verbs of the chancery, one a file."""
