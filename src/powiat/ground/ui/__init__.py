"""UI: the one look of the county."""
