"""The face of gateways: what other apps may call."""

from powiat.ground.gateways.checks import checks
from powiat.ground.gateways.chosen import epuap, fediverse, imgw, links, open311, rso, sms
from powiat.ground.gateways.data import PartnerRefused, PartnerSilent, RefusedPackage
from powiat.ground.gateways.epuap.package import read_package as read_epuap_package
from powiat.ground.gateways.open311.picture import fetch_picture
from powiat.ground.gateways.outward import check_address

__all__ = [
    "PartnerRefused",
    "PartnerSilent",
    "RefusedPackage",
    "check_address",
    "checks",
    "epuap",
    "fediverse",
    "fetch_picture",
    "imgw",
    "links",
    "open311",
    "read_epuap_package",
    "rso",
    "sms",
]
