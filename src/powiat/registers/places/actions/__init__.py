"""What one may do with places; one verb a file."""
