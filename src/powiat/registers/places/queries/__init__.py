"""Questions about places."""
