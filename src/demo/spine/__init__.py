"""The measurement of the spine: a county of 100,000 cases, walked by clerks and written to by residents."""
