"""Questions about parties."""
