"""Outward: an address that somebody typed is judged before it is called, so that nobody reaches our own machines.

The name is resolved once, here, and the connection goes to what was judged: a name that answers differently the second
time (DNS rebinding) gains nothing.
"""

import ipaddress
import socket
from collections.abc import Collection
from urllib.parse import urlsplit

from powiat.ground.gateways.data import PartnerRefused, PartnerSilent

# Ranges that lead back inside although they are written as IPv6.
_MAPPED = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("2002::/16"))


def check_address(address: str, *, inside: Collection[str] = ()) -> str:
    """A Polish sentence on what is wrong with the address as written, "" when nothing. Nothing is resolved."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return "Adres jest niepoprawny."
    if parts.username or parts.password:
        return "Adres nie może zawierać nazwy użytkownika ani hasła."
    if not parts.hostname or parts.fragment or "\\" in address or any(sign <= " " for sign in address):
        return "Adres jest niepoprawny: podaj go w postaci https://nazwa/ścieżka."
    if f"{parts.hostname}:{port or _usual(parts.scheme)}" in inside:
        return "" if parts.scheme in ("http", "https") else "Adres musi zaczynać się od https://."
    if parts.scheme != "https":
        return "Adres musi zaczynać się od https://."
    if port not in (None, 443, 8443):
        return "Adres może używać tylko portu 443 albo 8443."
    try:
        literal = ipaddress.ip_address(parts.hostname)
    except ValueError:
        return ""
    return "" if _is_outside(literal) else "Adres prowadzi do sieci wewnętrznej."


def judge(address: str, *, inside: Collection[str] = ()) -> str:
    """The network address to connect to. PartnerRefused for a forbidden one, PartnerSilent when the name is unknown."""
    trouble = check_address(address, inside=inside)
    if trouble:
        raise PartnerRefused(trouble)
    parts = urlsplit(address)
    port = parts.port or _usual(parts.scheme)
    try:
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise PartnerSilent(f"no such name: {type(error).__name__}") from error
    addresses = [str(one[4][0]).partition("%")[0] for one in found]
    if f"{parts.hostname}:{port}" not in inside and not all(
        _is_outside(ipaddress.ip_address(one)) for one in addresses
    ):
        raise PartnerRefused("Adres prowadzi do sieci wewnętrznej.")
    return addresses[0]


def _usual(scheme: str) -> int:
    return 80 if scheme == "http" else 443


def _is_outside(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return _is_outside(address.ipv4_mapped)
        if any(address in network for network in _MAPPED):
            return False
    return address.is_global and not address.is_multicast
