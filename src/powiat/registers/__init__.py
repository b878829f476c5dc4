"""Registers: whom, what and where we know."""
