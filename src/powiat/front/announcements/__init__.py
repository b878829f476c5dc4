"""announcements: warnings, emergency mode, newsletter, followers; what the county says to those who asked."""
