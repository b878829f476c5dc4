"""accounts: who signs in."""
