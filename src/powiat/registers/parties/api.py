"""The face of parties: what other apps may call."""

from powiat.registers.parties.actions.entry import WrongParty, create, update
from powiat.registers.parties.actions.match import match_or_create
from powiat.registers.parties.actions.merge import CannotMerge, merge
from powiat.registers.parties.queries.duplicates import duplicates_of, like
from powiat.registers.parties.queries.find import find, get, ids_of
from powiat.registers.parties.queries.personal import personal_strings

__all__ = [
    "CannotMerge",
    "WrongParty",
    "create",
    "duplicates_of",
    "find",
    "get",
    "ids_of",
    "like",
    "match_or_create",
    "merge",
    "personal_strings",
    "update",
]
