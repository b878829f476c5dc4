"""Verbs of outbox."""
