"""SMS: short messages through the gateway of an operator."""
