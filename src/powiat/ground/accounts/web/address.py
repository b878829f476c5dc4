"""Address: where a request comes from, also behind the office's own proxy, and whose account it tries."""

from allauth.core.internal.httpkit import get_client_ip
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The visitor's IP address; an empty one when the server was not told."""
    return get_client_ip(request) or ""


def tried_account(request: HttpRequest | None, credentials: dict | None = None) -> str:
    """The account a password is tried on, as axes counts it (AXES_USERNAME_CALLABLE)."""
    tried = (credentials or {}).get("email") or (credentials or {}).get("username")
    if not tried and request is not None:
        tried = request.POST.get("login", "")
    return (tried or "").strip().lower()
