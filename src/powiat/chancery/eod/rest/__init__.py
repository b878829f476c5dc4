"""The chancery for other programs."""
