"""Browsers: a User-Agent header in words that its owner recognises on the list of his sessions."""

# The first match wins, so the names that others borrow (Chrome, Safari) stand last.
_PROGRAMS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_MACHINES = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)


def describe(user_agent: str) -> str:
    """'Firefox, Windows'; „nieznana przeglądarka” when the header says nothing we know."""
    program = next((name for sign, name in _PROGRAMS if sign in user_agent), "")
    machine = next((name for sign, name in _MACHINES if sign in user_agent), "")
    return ", ".join(filter(None, (program, machine))) or "nieznana przeglądarka"
