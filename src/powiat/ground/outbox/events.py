"""Events that any module may publish: a row of a public register, which the bulletin shows.

They stand here, under everybody, because an office cannot call up to the bulletin: it publishes, the bulletin hears.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class PublicRowReady:
    """A row (or its next wording) for the register `register` of standards/bip/registers.json.

    `key` names the row in its own module for good; the same told twice makes nothing new. `values` by the names
    of the register's columns: dates as ISO text, money as "1234.56". No personal data that is not public.
    """

    register: str
    key: str
    title: str
    values: dict[str, Any]
    dated_on: date
    source: str
    by_name: str
    at: datetime
    author: str = ""
    link: str = ""
    file_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PublicRowWithdrawn:
    """The row is to be taken away; its address stays and gives the reason."""

    register: str
    key: str
    reason: str
    by_name: str
    at: datetime
