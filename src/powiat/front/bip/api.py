"""The face of bip: what other apps may call."""

from powiat.front.bip.actions.anonymise import anonymise, publish_copy
from powiat.front.bip.actions.load_menu import load_menu
from powiat.front.bip.actions.publish import publish_draft, withdraw
from powiat.front.bip.actions.write import Text, start_correction, write_draft
from powiat.front.bip.queries.desk import offered, waiting, waiting_count
from powiat.front.bip.queries.sections import section_id

__all__ = [
    "Text",
    "anonymise",
    "load_menu",
    "offered",
    "publish_copy",
    "publish_draft",
    "section_id",
    "start_correction",
    "waiting",
    "waiting_count",
    "withdraw",
    "write_draft",
]
