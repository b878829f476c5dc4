"""notices: what people are told."""
