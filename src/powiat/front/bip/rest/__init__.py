"""The bulletin for other programs."""
