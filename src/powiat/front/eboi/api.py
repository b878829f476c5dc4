"""The face of eboi: what other apps (and the demo loader) may call."""

from powiat.front.eboi.actions.check_in import TooManyTries, check_in, claim
from powiat.front.eboi.actions.collect import collect
from powiat.front.eboi.actions.draft import (
    AlreadySent,
    add_file,
    remove_file,
    save_draft,
    start_draft,
    throw_away,
)
from powiat.front.eboi.actions.rebuild import rebuild
from powiat.front.eboi.actions.submit import Incomplete, submit
from powiat.front.eboi.actions.sweep import sweep

__all__ = [
    "AlreadySent",
    "Incomplete",
    "TooManyTries",
    "add_file",
    "check_in",
    "claim",
    "collect",
    "rebuild",
    "remove_file",
    "save_draft",
    "start_draft",
    "submit",
    "sweep",
    "throw_away",
]
