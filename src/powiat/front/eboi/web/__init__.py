"""Pages of the customer office."""
