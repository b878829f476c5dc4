"""Pages of eforms for clerks."""
