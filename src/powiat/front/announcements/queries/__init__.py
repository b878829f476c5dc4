"""Questions of announcements."""
