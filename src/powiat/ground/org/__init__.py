"""org: units, posts and who holds them."""
