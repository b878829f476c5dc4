"""The rows of outbox."""
