"""Checks: what an operator should know of each connection, asked when he opens the page."""

from django.conf import settings
from django.utils.module_loading import import_string

from powiat.ground.gateways.chosen import epuap, fediverse, imgw, links, open311, push, rso, sms
from powiat.ground.gateways.data import Check


def checks() -> tuple[Check, ...]:
    """Findings about every system in the settings."""
    found: list[Check] = []
    for system in sorted(settings.GATEWAYS):
        if system == "epuap":
            found += epuap().check()
        elif system == "fediverse":
            found += fediverse().check()
        elif system == "imgw":
            found += imgw().check()
        elif system == "links":
            found += links().check()
        elif system == "push":
            found += push().check()
        elif system == "rso":
            found += rso().check()
        elif system == "sms":
            found += sms().check()
        elif system == "open311":
            found += _open311()
        else:
            found.append(Check(system, "ustawienia", "error", "Nieznany system w ustawieniach."))
    return tuple(found)


def _open311() -> list[Check]:
    """Every partner to whom reports are handed; who they are is known to the office that keeps the list."""
    lister = settings.GATEWAYS["open311"]["partners"]
    partners = import_string(lister)() if lister else ()
    if not partners:
        return [
            Check("Open311", "ustawienia", "warning", "Żadna służba nie przyjmuje zgłoszeń przez Open311.")
        ]
    return [
        Check(f"Open311: {name}", one.what, one.state, one.message)
        for name, address, key_name in partners
        for one in open311(address, key_name).check()
    ]
