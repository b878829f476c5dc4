"""portal: the county on the web."""
