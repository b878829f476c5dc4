"""Mistake: something a person typed is wrong; the message, in Polish, says what to do about it."""


class Mistake(ValueError):
    """Raised by the `clean` functions of the kernel. `str(mistake)` may be shown beside the field."""
