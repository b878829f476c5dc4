"""Rules as data: categories, questions, services, routing, keys, retention, and what they would do to a report."""
