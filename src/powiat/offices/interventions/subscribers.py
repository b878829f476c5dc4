"""What interventions hears: its own news, told on to the people whom they concern."""

from powiat.offices.interventions.actions.escalate import call_for_help
from powiat.offices.interventions.actions.push import tell_by_push
from powiat.offices.interventions.actions.tell import tell_by_mail
from powiat.offices.interventions.events import (
    HazardUnacknowledged,
    ReportChanged,
    ReportClosed,
    ReportReceived,
)


def tell_desk(event: ReportReceived) -> None:
    """A hazard calls the people on duty at once."""
    if event.lane == "B":
        call_for_help(report_id=event.report_id, step=0, now=event.at)


def call_again(event: HazardUnacknowledged) -> None:
    """Nobody came: the next ones are called."""
    call_for_help(report_id=event.report_id, step=event.step, now=event.at)


def tell_followers(event: ReportChanged) -> None:
    """Those who follow the report hear of it."""
    tell_by_mail(report_id=event.report_id, stage=event.stage, at=event.at)
    tell_by_push(report_id=event.report_id, stage=event.stage)


def tell_followers_of_end(event: ReportClosed) -> None:
    """The same at its end."""
    tell_by_mail(report_id=event.report_id, stage=event.stage, at=event.at)
    tell_by_push(report_id=event.report_id, stage=event.stage)
