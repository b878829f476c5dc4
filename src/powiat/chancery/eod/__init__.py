"""eod: letters, cases and decisions."""
