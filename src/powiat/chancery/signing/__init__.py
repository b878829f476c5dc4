"""signing: seals, signatures and their reports."""
