"""Verbs of announcements."""
