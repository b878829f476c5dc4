"""Rules of electronic forms: definitions, conditions, checks. Plain Python, no Django."""
