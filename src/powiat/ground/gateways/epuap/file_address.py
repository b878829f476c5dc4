"""Addresses of attachments: only ePUAP's own file service is ever asked, whatever a letter says."""

import re
from urllib.parse import parse_qs, urlsplit

from powiat.ground.gateways.data import PartnerRefused

PATH = "/file-download-servlet/DownloadServlet"
HOSTS = frozenset({"epuap.gov.pl", "www.epuap.gov.pl", "hetman.epuap.gov.pl"})
_FILE_ID = re.compile(r"[A-Za-z0-9-]{1,64}\Z")


def file_id_of(address: str) -> str:
    """The identifier in an address such as https://epuap.gov.pl/file-download-servlet/DownloadServlet?fileId=12."""
    try:
        parts = urlsplit(address.strip())
        wanted = parse_qs(parts.query).get("fileId", [])
    except ValueError:
        wanted = []
        parts = None
    if (
        parts is None
        or parts.scheme not in ("http", "https")
        or parts.hostname not in HOSTS
        or parts.path != PATH
        or len(wanted) != 1
        or not _FILE_ID.match(wanted[0])
    ):
        raise PartnerRefused("Adres załącznika nie prowadzi do ePUAP, więc go nie pobieramy.")
    return wanted[0]
