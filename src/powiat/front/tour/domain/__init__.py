"""The rules of the tour; plain Python."""
