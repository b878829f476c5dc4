"""The law of the chancery as plain Python: no Django, no clock, no input or output."""
