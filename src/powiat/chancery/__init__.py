"""Chancery: the spine; letters, cases, decisions."""
