"""Pages of search: the clerk's, within his scopes, and everybody's, within what is public."""
