"""The face of the tour: what other apps may call."""

from powiat.front.tour.actions.build_tour import build_tour
from powiat.front.tour.actions.hang_pictures import hang_pictures

__all__ = ["build_tour", "hang_pictures"]
