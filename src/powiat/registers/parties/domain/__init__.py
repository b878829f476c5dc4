"""Rules about parties: what a right entry is, and when two entries may be one party."""
