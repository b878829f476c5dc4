"""The rules of announcements; plain Python."""
