"""Picture: a photo that a report names by its address. Only hosts of the settings are asked, and only for pictures."""

from urllib.parse import urlsplit

from django.conf import settings

from powiat.ground.gateways.data import PartnerRefused, PartnerSilent
from powiat.ground.gateways.outward import judge
from powiat.ground.gateways.wire import MEGABYTE, Call, ask

_SECONDS = 10
_MOST_BYTES = 20 * MEGABYTE


def fetch_picture(address: str) -> bytes:
    """The bytes, not judged yet. PartnerRefused when we do not fetch from there, PartnerSilent when it failed."""
    chosen = settings.GATEWAYS["open311"]
    try:
        host = (urlsplit(address).hostname or "").lower()
    except ValueError:
        host = ""
    if host not in chosen["media_hosts"]:
        raise PartnerRefused(
            "Zdjęć spod tego adresu nie pobieramy: prześlij plik albo uzgodnij adres z urzędem."
        )
    pinned = judge(address, inside=chosen["inside"])
    answer = ask("Open311", Call("GET", address, pinned=pinned, seconds=_SECONDS, max_bytes=_MOST_BYTES))
    if answer.status != 200:
        raise PartnerSilent(f"Open311: picture, status {answer.status}")
    if not answer.mime.startswith("image/"):
        raise PartnerRefused("Pod podanym adresem nie ma zdjęcia.")
    return answer.content
