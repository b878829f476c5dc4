"""Tables of interventions."""

from powiat.offices.interventions.models.access import ApiKey, Arrival, Attempt, Link, OpenToken
from powiat.offices.interventions.models.category import Category, Question
from powiat.offices.interventions.models.dispatch import Dispatch, Escalation
from powiat.offices.interventions.models.entry import Entry
from powiat.offices.interventions.models.field_deed import FieldDeed
from powiat.offices.interventions.models.follower import Affected, Subscription
from powiat.offices.interventions.models.photo import Photo
from powiat.offices.interventions.models.planned_work import PlannedWork
from powiat.offices.interventions.models.purge import ContactPurge
from powiat.offices.interventions.models.report import NumberCounter, Report
from powiat.offices.interventions.models.retention import RetentionPeriod
from powiat.offices.interventions.models.routing import RoadSegment, RoutingRule, Service
from powiat.offices.interventions.models.shift import Shift, ShiftMatter, ShiftNote, Template

__all__ = [
    "Affected",
    "ApiKey",
    "Arrival",
    "Attempt",
    "Category",
    "ContactPurge",
    "Dispatch",
    "Entry",
    "Escalation",
    "FieldDeed",
    "Link",
    "NumberCounter",
    "OpenToken",
    "Photo",
    "PlannedWork",
    "Question",
    "Report",
    "RetentionPeriod",
    "RoadSegment",
    "RoutingRule",
    "Service",
    "Shift",
    "ShiftMatter",
    "ShiftNote",
    "Subscription",
    "Template",
]
