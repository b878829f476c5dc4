"""The face of eod: what other apps may call."""

from powiat.chancery.eod.actions.approve import approve, send_back, submit
from powiat.chancery.eod.actions.assign import assign
from powiat.chancery.eod.actions.close import close
from powiat.chancery.eod.actions.deliver import collect, note_delivery
from powiat.chancery.eod.actions.draft import save_draft, start_draft
from powiat.chancery.eod.actions.load import load_jrwa, load_templates, load_terms
from powiat.chancery.eod.actions.note import note
from powiat.chancery.eod.actions.open_case import open_case
from powiat.chancery.eod.actions.publish import (
    ask_correction,
    ask_withdrawal,
    note_published,
    request_publication,
)
from powiat.chancery.eod.actions.put_away import file_letter, return_letter
from powiat.chancery.eod.actions.rebuild_search import rebuild_search
from powiat.chancery.eod.actions.receive import receive
from powiat.chancery.eod.actions.send import send
from powiat.chancery.eod.actions.sign import seal
from powiat.chancery.eod.actions.steer import extend, hand_over, resume, set_public_kind, share, suspend
from powiat.chancery.eod.queries.choices import case_choices, classes_and_terms, waiting_approval
from powiat.chancery.eod.queries.status import (
    case_of_letter,
    case_status,
    dispatches_to_senders,
    letter_by_rpw,
    publishable,
)

__all__ = [
    "approve",
    "ask_correction",
    "ask_withdrawal",
    "assign",
    "case_choices",
    "case_of_letter",
    "case_status",
    "classes_and_terms",
    "close",
    "collect",
    "dispatches_to_senders",
    "extend",
    "file_letter",
    "hand_over",
    "letter_by_rpw",
    "load_jrwa",
    "load_templates",
    "load_terms",
    "note",
    "note_delivery",
    "note_published",
    "open_case",
    "publishable",
    "rebuild_search",
    "receive",
    "request_publication",
    "resume",
    "return_letter",
    "save_draft",
    "seal",
    "send",
    "send_back",
    "set_public_kind",
    "share",
    "start_draft",
    "submit",
    "suspend",
    "waiting_approval",
]
