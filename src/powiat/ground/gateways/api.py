"""The face of gateways: what other apps may call."""

from powiat.ground.gateways.checks import checks
from powiat.ground.gateways.chosen import epuap, fediverse, imgw, links, open311, push, rso, sms
from powiat.ground.gateways.data import PartnerGone, PartnerRefused, PartnerSilent, RefusedPackage
from powiat.ground.gateways.epuap.package import read_package as read_epuap_package
from powiat.ground.gateways.open311.picture import fetch_picture
from powiat.ground.gateways.outward import check_address
from powiat.ground.gateways.push.vapid import public_key as push_key

__all__ = [
    "PartnerGone",
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
    "push",
    "push_key",
    "read_epuap_package",
    "rso",
    "sms",
]
