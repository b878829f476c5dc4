"""The rows of places."""

from powiat.registers.places.models.gmina import Gmina
from powiat.registers.places.models.locality import Locality
from powiat.registers.places.models.street import Street

__all__ = ["Gmina", "Locality", "Street"]
