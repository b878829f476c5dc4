"""The rows of audit."""
