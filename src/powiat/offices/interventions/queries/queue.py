"""The queue's own questions: filters, counts by lane, hazards that call, points for the map beside the list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.queries.desk import desk_queue, seen_by

MOST_POINTS = 2_000
_LONG = ("text", "text_public", "answers")
LANES = (Lane.HAZARD, Lane.ORDER, Lane.ORDINARY)


@dataclass(frozen=True, slots=True)
class LaneCount:
    """How a lane stands."""

    lane: Lane
    open: int
    unseen: int
    late: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the reader of the queue asked for; empty is everything."""

    view: str = "open"
    words: str = ""
    lane: str = ""
    stage: str = ""
    gmina_terc: str = ""
    service_id: int | None = None
    due: str = ""


def queue_rows(actor: Actor, now: datetime, chosen: Chosen) -> QuerySet[Report]:
    """The list, in the order of the queue."""
    rows = desk_queue(
        actor=actor, now=now, view=chosen.view, words=chosen.words, lane=chosen.lane,
        gmina_terc=chosen.gmina_terc, service_id=chosen.service_id,
    )  # fmt: skip
    if chosen.stage:
        rows = rows.filter(stage=chosen.stage)
    return rows.filter(_due(chosen.due, now)) if chosen.due else rows


def _due(word: str, now: datetime) -> Q:
    today = timezone.localdate(now)
    midnight = timezone.make_aware(datetime.combine(today, time()))
    return {
        "late": Q(due_at__lt=now),
        "today": Q(due_at__lt=midnight + timedelta(days=1)),
        "three": Q(due_at__lt=midnight + timedelta(days=3)),
        "week": Q(due_at__lt=midnight + timedelta(days=7)),
    }.get(word, Q())


def lane_counts(actor: Actor, now: datetime) -> list[LaneCount]:
    """Open ones of each lane, in one trip."""
    rows = (
        seen_by(actor)
        .filter(closed_at=None)
        .order_by()
        .values("lane")
        .annotate(
            open=Count("pk"),
            unseen=Count("pk", filter=Q(ack_at=None)),
            late=Count("pk", filter=Q(due_at__lt=now)),
        )
    )
    found = {row["lane"]: row for row in rows}
    return [
        LaneCount(lane, *(found.get(lane, {}).get(key, 0) for key in ("open", "unseen", "late")))
        for lane in LANES
    ]


def calling_hazards(actor: Actor, limit: int = 20) -> list[Report]:
    """Open hazards that nobody has acknowledged, the longest waiting first."""
    rows = seen_by(actor).filter(lane=Lane.HAZARD, ack_at=None, closed_at=None)
    rows = rows.select_related("category", "recipient").defer("point", "point_2180", *_LONG)
    return list(rows.order_by("received_at", "pk")[:limit])


def newest_number(actor: Actor) -> int:
    """A mark that grows with every report that the actor may see: what came later is new to his page."""
    return seen_by(actor).order_by("-pk").values_list("pk", flat=True).first() or 0


def points_of(rows: QuerySet[Report]) -> list[tuple[str, str, str, str, float, float]]:
    """(number, category, lane, stage, longitude, latitude) of the chosen ones, for the map."""
    found = rows.values_list("number", "category__name", "lane", "stage", "lon", "lat")[:MOST_POINTS]
    return [(*row[:4], round(row[4], 6), round(row[5], 6)) for row in found]


def rows_of(keys: Sequence[int]) -> list[Report]:
    """The reports of a page of the list, in its order, without what the list does not show."""
    found = Report.objects.select_related("category", "recipient").defer("point", *_LONG).in_bulk(keys)
    return [found[key] for key in keys]
