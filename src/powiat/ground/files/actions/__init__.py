"""What can be done with files."""
