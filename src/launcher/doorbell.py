"""Ringing at the house's own door: does the web process answer?"""

import http.client


def ring(port: int, path: str = "/livez", *, seconds: float = 3) -> int | None:
    """The HTTP status, or None when nobody opens."""
    caller = http.client.HTTPConnection("127.0.0.1", port, timeout=seconds)
    try:
        caller.request("GET", path)
        return caller.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        caller.close()
