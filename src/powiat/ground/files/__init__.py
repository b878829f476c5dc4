"""files: content-addressed files."""
