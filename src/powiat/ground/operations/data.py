"""What operations tells others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Component:
    """One part the house stands on, and whether it is well."""

    name: str
    label: str
    is_well: bool
    note: str = ""
