"""Checks: what an operator should know of each connection, asked when he opens the page."""

from django.conf import settings

from powiat.ground.gateways.chosen import epuap, imgw, rso
from powiat.ground.gateways.data import Check


def checks() -> tuple[Check, ...]:
    """Findings about every system in the settings."""
    found: list[Check] = []
    for system in sorted(settings.GATEWAYS):
        if system == "epuap":
            found += epuap().check()
        elif system == "imgw":
            found += imgw().check()
        elif system == "rso":
            found += rso().check()
        else:
            found.append(Check(system, "ustawienia", "error", "Nieznany system w ustawieniach."))
    return tuple(found)
