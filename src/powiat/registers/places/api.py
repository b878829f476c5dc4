"""The face of places: what other apps may call."""

from powiat.registers.places.actions.load import WrongPlaces, load_boundaries, load_places
from powiat.registers.places.queries.places import boundaries, gmina, gmina_at, gminas, localities, streets
from powiat.registers.places.queries.search import search

__all__ = [
    "WrongPlaces",
    "boundaries",
    "gmina",
    "gmina_at",
    "gminas",
    "load_boundaries",
    "load_places",
    "localities",
    "search",
    "streets",
]
