"""The rows of the tour."""

from powiat.front.tour.models.picture import Picture
from powiat.front.tour.models.tour import Hotspot, Link, Scene, Tour

__all__ = ["Hotspot", "Link", "Picture", "Scene", "Tour"]
