"""Settings by subject; the environment is read only here."""
