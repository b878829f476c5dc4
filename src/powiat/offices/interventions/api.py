"""The face of interventions: what its own pages, other apps and the demo loader may call."""

from powiat.offices.interventions.actions.acknowledge import acknowledge
from powiat.offices.interventions.actions.add_photo import add_photo
from powiat.offices.interventions.actions.ask import add_words, answer, answer_by_link, ask
from powiat.offices.interventions.actions.check_in import by_number_and_secret
from powiat.offices.interventions.actions.escalate import escalate
from powiat.offices.interventions.actions.follow import (
    affects_me,
    confirm_subscription,
    subscribe,
    subscription_of,
    unsubscribe,
)
from powiat.offices.interventions.actions.forward import answer_forward, forward
from powiat.offices.interventions.actions.give_api_key import give_api_key
from powiat.offices.interventions.actions.in_field import arrive, finish, set_out
from powiat.offices.interventions.actions.load import load_rules
from powiat.offices.interventions.actions.make_case import make_case
from powiat.offices.interventions.actions.many import acknowledge_many, join_many
from powiat.offices.interventions.actions.merge import merge
from powiat.offices.interventions.actions.moderate import moderate
from powiat.offices.interventions.actions.note_call import note_call
from powiat.offices.interventions.actions.planned_works import announce_work, change_work, withdraw_work
from powiat.offices.interventions.actions.public_photo import make_public_photo, redact
from powiat.offices.interventions.actions.reopen import may_reopen, reopen, reopen_at_desk, reopen_by_link
from powiat.offices.interventions.actions.reply import reply
from powiat.offices.interventions.actions.report import report
from powiat.offices.interventions.actions.send_sms import send_sms
from powiat.offices.interventions.actions.set_service import join_open311
from powiat.offices.interventions.actions.shift import hand_over, note_shift, start_shift, take_over
from powiat.offices.interventions.actions.show_work import show_work
from powiat.offices.interventions.actions.work import (
    accept,
    assign,
    close_as,
    comment,
    plan,
    resolve,
    route,
    start,
    verify,
)
from powiat.offices.interventions.queries.desk import desk_queue
from powiat.offices.interventions.queries.partners import open311_partners
from powiat.offices.interventions.queries.public import (
    box_of_county,
    duplicates_near,
    one_public,
    own_report,
    photo_file,
    public_in_bbox,
    public_report,
    public_rows,
)
from powiat.offices.interventions.queries.rules import categories, category, suggest
from powiat.offices.interventions.queries.statistics import figures, heat_grid
from powiat.offices.interventions.queries.works import public_works, works_near

__all__ = [
    "accept",
    "acknowledge",
    "acknowledge_many",
    "add_photo",
    "add_words",
    "affects_me",
    "announce_work",
    "answer",
    "answer_by_link",
    "answer_forward",
    "arrive",
    "ask",
    "assign",
    "box_of_county",
    "by_number_and_secret",
    "categories",
    "category",
    "change_work",
    "close_as",
    "comment",
    "confirm_subscription",
    "desk_queue",
    "duplicates_near",
    "escalate",
    "figures",
    "finish",
    "forward",
    "give_api_key",
    "hand_over",
    "heat_grid",
    "join_many",
    "join_open311",
    "load_rules",
    "make_case",
    "make_public_photo",
    "may_reopen",
    "merge",
    "moderate",
    "note_call",
    "note_shift",
    "one_public",
    "open311_partners",
    "own_report",
    "photo_file",
    "plan",
    "public_in_bbox",
    "public_report",
    "public_rows",
    "public_works",
    "redact",
    "reopen",
    "reopen_at_desk",
    "reopen_by_link",
    "reply",
    "report",
    "resolve",
    "route",
    "send_sms",
    "set_out",
    "show_work",
    "start",
    "start_shift",
    "subscribe",
    "subscription_of",
    "suggest",
    "take_over",
    "unsubscribe",
    "verify",
    "withdraw_work",
    "works_near",
]
