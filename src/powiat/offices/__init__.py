"""Offices: the trades, strangers to each other."""
