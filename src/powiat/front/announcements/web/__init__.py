"""The doors of announcements."""
