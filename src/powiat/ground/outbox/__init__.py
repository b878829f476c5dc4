"""outbox: events told once to each hearer."""
