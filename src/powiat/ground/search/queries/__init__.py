"""The questions search answers, each only within the reader's scopes."""
