"""The face of bip: what other apps may call.

Modules below cannot call up: they publish `outbox.events.PublicRowReady` and the bulletin hears. Who stands
above (demo, config) calls `publish_register_row`.
"""

from powiat.front.bip.actions.announce import announce
from powiat.front.bip.actions.anonymise import anonymise, publish_copy
from powiat.front.bip.actions.approve import approve_draft, plan_draft, return_draft, submit_draft
from powiat.front.bip.actions.keep_row import publish_register_row, withdraw_register_row
from powiat.front.bip.actions.load_menu import load_menu
from powiat.front.bip.actions.load_registers import load_registers
from powiat.front.bip.actions.log import check_day
from powiat.front.bip.actions.publish import expire_due, publish_draft, publish_due, withdraw
from powiat.front.bip.actions.question import describe
from powiat.front.bip.actions.take_archive import take_archive
from powiat.front.bip.actions.write import Text, start_correction, write_draft
from powiat.front.bip.data import Entry
from powiat.front.bip.queries.desk import offered, waiting, waiting_count
from powiat.front.bip.queries.questions import questions
from powiat.front.bip.queries.sections import section_id

__all__ = [
    "Entry",
    "Text",
    "announce",
    "anonymise",
    "approve_draft",
    "check_day",
    "describe",
    "expire_due",
    "load_menu",
    "load_registers",
    "offered",
    "plan_draft",
    "publish_copy",
    "publish_draft",
    "publish_due",
    "publish_register_row",
    "questions",
    "return_draft",
    "section_id",
    "start_correction",
    "submit_draft",
    "take_archive",
    "waiting",
    "waiting_count",
    "withdraw",
    "withdraw_register_row",
    "write_draft",
]
