"""Storm: what came in lately and is open, for gathering."""

from datetime import datetime, timedelta

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.domain.storm import Arrived, Group, gather
from powiat.offices.interventions.queries.desk import seen_by

CELLS_M = (500, 2_000)
HOURS = (1, 6, 24, 168)
MOST = 5_000


def storm_groups(actor: Actor, now: datetime, *, hours: int, cell_m: int) -> list[Group]:
    """Squares of open reports that came in within so many hours."""
    rows = seen_by(actor).filter(closed_at=None, received_at__gte=now - timedelta(hours=hours))
    columns = (
        "number", "category__name", "lane", "point_2180", "received_at", "ack_at", "address", "gmina_terc",
    )  # fmt: skip
    found = (
        Arrived(number, name, lane, point.x, point.y, at, seen is not None, address, terc)
        for number, name, lane, point, at, seen, address, terc in rows.order_by("-received_at").values_list(
            *columns
        )[:MOST]
    )
    return gather(found, cell_m)
