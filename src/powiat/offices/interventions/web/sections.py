"""Sections: the ways between the pages of the desk, and what every one of them knows."""

from datetime import datetime

from django.urls import reverse

from powiat.ground.kernel.actor import Actor
from powiat.ground.ui.parts import Link
from powiat.offices.interventions.actions.remember import CHANNEL
from powiat.offices.interventions.permissions import Permission

_PAGES = (
    ("queue", "Kolejka", ()),
    ("hazards", "Zagrożenia", ()),
    ("storm", "Nawałnica", (Permission.WORK,)),
    ("terms", "Terminy", ()),
    ("shift", "Dyżur", (Permission.HAZARD,)),
    ("field", "Teren", (Permission.WORK, Permission.FIELD)),
    ("works", "Planowane prace", ()),
)


def sections(actor: Actor, current: str) -> list[Link]:
    """Tabs over every page of the desk; one leads nowhere that the actor may not go."""
    return [
        Link(label, reverse(f"interventions-desk:{name}"), is_current=name == current)
        for name, label, wanted in _PAGES
        if not wanted or actor.may_any(wanted)
    ]


def channels(actor: Actor) -> str:
    """What an open page listens to: everything, or the news of the actor's own units."""
    if actor.may(Permission.READ_ALL):
        return CHANNEL
    return " ".join(f"interventions:unit:{unit}" for unit in actor.unit_ids)


def since(at: datetime, now: datetime) -> str:
    """How long ago, in a few signs: „4 min”, „3 godz.”, „2 dni”."""
    minutes = max(0, int((now - at).total_seconds() // 60))
    if minutes < 60:
        return f"{minutes} min"
    hours = minutes // 60
    if hours < 48:
        return f"{hours} godz."
    return f"{hours // 24} dni"
