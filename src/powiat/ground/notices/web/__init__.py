"""Pages of notices, and the process of live events."""
