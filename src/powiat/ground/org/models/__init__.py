"""The rows of org."""

from powiat.ground.org.models.hours import ClosedDay, OfficeHours
from powiat.ground.org.models.post import Holding, Post, Substitution
from powiat.ground.org.models.unit import Unit

__all__ = ["ClosedDay", "Holding", "OfficeHours", "Post", "Substitution", "Unit"]
