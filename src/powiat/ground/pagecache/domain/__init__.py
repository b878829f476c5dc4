"""What may be kept, under which key, and for how long; plain Python."""
