"""The rows of parties."""

from powiat.registers.parties.models.address import Address
from powiat.registers.parties.models.distinct import Distinct
from powiat.registers.parties.models.party import Party

__all__ = ["Address", "Distinct", "Party"]
