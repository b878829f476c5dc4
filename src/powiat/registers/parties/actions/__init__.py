"""What one may do with parties; one verb a file."""
