"""ePowiat: a whole Polish county on one machine."""
