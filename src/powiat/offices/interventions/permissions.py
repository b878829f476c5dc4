"""What one may do with reports."""

from enum import StrEnum

from django.core.exceptions import PermissionDenied

from powiat.ground.kernel.actor import Actor
from powiat.ground.org import api as org
from powiat.offices.interventions.models import Report


class Permission(StrEnum):
    """Permissions of interventions. READ_ALL sees every report, READ those of the services of one's own units."""

    READ = "interventions.report.read"
    READ_ALL = "interventions.report.read_all"
    CONTACT = "interventions.contact.read"
    WORK = "interventions.report.work"
    FIELD = "interventions.field"
    HAZARD = "interventions.hazard"
    MODERATE = "interventions.moderate"
    RULES = "interventions.rules"


# Any of these opens the desk.
DESK = (Permission.READ, Permission.READ_ALL)


def require(actor: Actor, *permissions: Permission) -> None:
    """Raise PermissionDenied unless the actor has one of them."""
    if not actor.may_any(permissions):
        raise PermissionDenied


def require_work(actor: Actor, report: Report) -> None:
    """The desk works on every report, a crew on those of its own unit's service."""
    if actor.may(Permission.WORK):
        return
    if not (actor.may(Permission.FIELD) and is_of_units(report, actor)):
        raise PermissionDenied


def require_seen(actor: Actor, report: Report) -> None:
    """Raise PermissionDenied unless the actor may see it."""
    if not may_see(actor, report):
        raise PermissionDenied


def is_of_units(report: Report, actor: Actor) -> bool:
    """True when the report lies with a service that is one of the actor's units."""
    service = report.recipient
    return service is not None and bool(service.unit_symbol) and service.unit_symbol in unit_symbols(actor)


def unit_symbols(actor: Actor) -> set[str]:
    """Symbols of the units the actor sees."""
    return {org.unit(unit_id).symbol for unit_id in actor.unit_ids}


def may_see(actor: Actor, report: Report) -> bool:
    """Every report, or those of one's own unit."""
    return actor.may(Permission.READ_ALL) or (actor.may(Permission.READ) and is_of_units(report, actor))
