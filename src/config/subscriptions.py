"""Subscriptions: who hears which event. Event class (dotted name) -> hearers (dotted names of functions)."""

SUBSCRIPTIONS: dict[str, tuple[str, ...]] = {}
