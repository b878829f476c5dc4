"""The rules of the organisation; plain Python."""
