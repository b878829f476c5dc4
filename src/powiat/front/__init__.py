"""Front: the doors residents come in by."""
