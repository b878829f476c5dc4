"""The face of the tour: what other apps may call."""

from powiat.front.tour.actions.build_tour import build_tour

__all__ = ["build_tour"]
