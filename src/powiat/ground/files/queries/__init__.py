"""What can be asked of files."""
