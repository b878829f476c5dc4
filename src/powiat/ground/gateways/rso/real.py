"""RSO over the network: the full export of one voivodeship as JSON."""

from typing import Any

from powiat.ground.gateways.data import Check, OutsideWarning
from powiat.ground.gateways.reading import check_json, json_of, local_time, plain, rows_under

_SYSTEM = "RSO"
_MEGABYTE = 1024 * 1024
_TIME = "%Y-%m-%d %H:%M:%S"


class RealRso:
    """Asks the partner whose address the settings give."""

    def __init__(self, address: str, voivodeship: str) -> None:
        self.address = address.rstrip("/")
        # Category „wszystkie”, page 0: everything that stands, in one answer.
        self._export = f"{self.address}/komunikatyxml/{voivodeship}/wszystkie/0"

    def warnings(self) -> tuple[OutsideWarning, ...]:
        """See face.Rso. A row that cannot be read is left out; the others are taken."""
        said = json_of(_SYSTEM, self._export, query={"_format": "json"}, max_bytes=4 * _MEGABYTE)
        found = (_warning(row) for row in rows_under(_SYSTEM, said, "newses", "news"))
        return tuple(sorted((one for one in found if one), key=lambda one: one.key))

    def check(self) -> tuple[Check, ...]:
        """Settings and connection."""
        return check_json(_SYSTEM, self.address, self._export, query={"_format": "json"})


def _warning(row: dict[str, Any]) -> OutsideWarning | None:
    number, title = plain(row.get("id"), 40), plain(row.get("title"), 200)
    starts = local_time(row.get("valid_from"), _TIME)
    if not number or not title or starts is None:
        return None
    ends = local_time(row.get("valid_to"), _TIME)
    is_alarm = str(row.get("rso_alarm", "0")).strip().lower() in ("1", "true")
    text = plain(row.get("content"), 4000) or plain(row.get("shortcut"), 500)
    return OutsideWarning(
        key=f"rso:{number}",
        title=title,
        text=text,
        level=3 if is_alarm else 1,
        starts_at=starts,
        ends_at=ends if ends and ends > starts else None,
        published_at=local_time(row.get("created_at"), _TIME),
        is_alarm=is_alarm,
    )
