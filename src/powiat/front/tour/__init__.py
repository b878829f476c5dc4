"""tour: a walk through the office, complete in words, with rooms, ways and people."""
