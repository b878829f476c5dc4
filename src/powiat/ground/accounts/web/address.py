"""Address: where a request comes from, also behind the office's own proxy (ALLAUTH_TRUSTED_PROXY_COUNT)."""

from allauth.core.internal.httpkit import get_client_ip
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The visitor's IP address; an empty one when the server was not told."""
    return get_client_ip(request) or ""
