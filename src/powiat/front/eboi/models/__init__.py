"""Tables of eboi."""

from powiat.front.eboi.models.attempt import Attempt
from powiat.front.eboi.models.draft import Draft, DraftFile
from powiat.front.eboi.models.tracked import Submission, TimelineEntry, TrackedCase

__all__ = ["Attempt", "Draft", "DraftFile", "Submission", "TimelineEntry", "TrackedCase"]
