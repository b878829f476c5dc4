"""What a file really is, judged from its content; no Django, no database."""
