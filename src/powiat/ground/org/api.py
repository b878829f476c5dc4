"""The face of org: what other apps may call."""

from powiat.ground.org.actions.set_up import add_post, add_unit, seat, set_hours
from powiat.ground.org.actions.substitute import revoke, substitute
from powiat.ground.org.queries import (
    actor_by_id,
    actor_of,
    closed_days,
    find_posts,
    holder_or_substitute,
    office_hours,
    opening_now,
    people_who_may,
    posts,
    staff,
    substitutions,
    unit,
    unit_by_symbol,
    units,
)

__all__ = [
    "actor_by_id",
    "actor_of",
    "add_post",
    "add_unit",
    "closed_days",
    "find_posts",
    "holder_or_substitute",
    "office_hours",
    "opening_now",
    "people_who_may",
    "posts",
    "revoke",
    "seat",
    "set_hours",
    "staff",
    "substitute",
    "substitutions",
    "unit",
    "unit_by_symbol",
    "units",
]
