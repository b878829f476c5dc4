"""The face of places: what other apps may call."""

from powiat.registers.places.actions.load import WrongPlaces, load_boundaries, load_coarse, load_places
from powiat.registers.places.queries.places import (
    boundaries,
    boundaries_are_coarse,
    gmina,
    gmina_at,
    gmina_near,
    gminas,
    localities,
    streets,
)
from powiat.registers.places.queries.search import search

__all__ = [
    "WrongPlaces",
    "boundaries",
    "boundaries_are_coarse",
    "gmina",
    "gmina_at",
    "gmina_near",
    "gminas",
    "load_boundaries",
    "load_coarse",
    "load_places",
    "localities",
    "search",
    "streets",
]
