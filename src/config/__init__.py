"""Config: the four pages where everything meets."""
