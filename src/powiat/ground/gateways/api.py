"""The face of gateways: what other apps may call."""

from powiat.ground.gateways.checks import checks
from powiat.ground.gateways.chosen import epuap, imgw, rso
from powiat.ground.gateways.data import PartnerRefused, PartnerSilent, RefusedPackage
from powiat.ground.gateways.epuap.package import read_package as read_epuap_package

__all__ = ["PartnerRefused", "PartnerSilent", "RefusedPackage", "checks", "epuap", "imgw", "read_epuap_package", "rso"]
