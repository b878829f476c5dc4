"""Chosen: who stands behind each system, by the settings."""

from django.conf import settings

from powiat.ground.gateways.epuap.face import Epuap
from powiat.ground.gateways.epuap.fake import fake
from powiat.ground.gateways.epuap.real import RealEpuap
from powiat.ground.gateways.open311.face import Open311
from powiat.ground.gateways.open311.fake import fake_at
from powiat.ground.gateways.open311.keys import key_of
from powiat.ground.gateways.open311.real import RealOpen311


def epuap() -> Epuap:
    """ePUAP: "real" speaks to the address of the settings (in the demo the simulator's), "fake" to nobody."""
    chosen = settings.GATEWAYS["epuap"]
    return RealEpuap(chosen["address"]) if chosen["kind"] == "real" else fake


def open311(address: str, key_name: str = "") -> Open311:
    """The Open311 server of another office at that address; the key of that name lies in `var/keys/open311`."""
    if settings.GATEWAYS["open311"]["kind"] != "real":
        return fake_at(address)
    return RealOpen311(address, key=key_of(key_name), inside=settings.GATEWAYS["open311"]["inside"])
