"""audit: who did what, append-only and chained."""
