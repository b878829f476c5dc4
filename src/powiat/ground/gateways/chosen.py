"""Chosen: who stands behind each system, by the settings."""

from django.conf import settings

from powiat.ground.gateways.epuap.face import Epuap
from powiat.ground.gateways.epuap.fake import fake
from powiat.ground.gateways.epuap.real import RealEpuap


def epuap() -> Epuap:
    """ePUAP: "real" speaks to the address of the settings (in the demo the simulator's), "fake" to nobody."""
    chosen = settings.GATEWAYS["epuap"]
    return RealEpuap(chosen["address"]) if chosen["kind"] == "real" else fake
