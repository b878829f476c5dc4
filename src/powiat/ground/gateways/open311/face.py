"""The face of another office's Open311 server: what the house asks of it, whoever stands behind."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from powiat.ground.gateways.data import Check, Outgoing, PartnerCategory, PartnerState, Receipt


class Open311(Protocol):
    """A GeoReport v2 server. PartnerSilent: try later. PartnerRefused: trying again will not help."""

    def services(self) -> tuple[PartnerCategory, ...]:
        """The categories that it takes."""

    def send(self, report: Outgoing) -> Receipt:
        """Hand the report over. The protocol knows no key against sending twice: after PartnerSilent ask `find`."""

    def find(self, marker: str, *, since: datetime) -> str:
        """The partner's number of the report that bears our marker, "" when there is none."""

    def number_of(self, token: str) -> str:
        """The number behind a token, "" when it is not given yet."""

    def states(self, numbers: Iterable[str]) -> tuple[PartnerState, ...]:
        """Where the partner stands with these; those it does not know are left out."""

    def check(self) -> tuple[Check, ...]:
        """What an operator should know about this connection."""
