"""Verbs of pagecache."""
