"""Subscriptions: who hears which event. Event class (dotted name) -> hearers (dotted names of functions)."""

EOD = "powiat.chancery.eod.events."
HEAR = "powiat.chancery.eod.subscribers."

SUBSCRIPTIONS: dict[str, tuple[str, ...]] = {
    f"{EOD}LetterRegistered": (f"{HEAR}find_letter",),
    f"{EOD}LetterAssigned": (f"{HEAR}tell_assigned", f"{HEAR}find_letter"),
    f"{EOD}LetterAttached": (f"{HEAR}tell_attached", f"{HEAR}find_letter"),
    f"{EOD}CaseOpened": (f"{HEAR}find_case",),
    f"{EOD}CaseChanged": (f"{HEAR}find_case",),
    f"{EOD}CaseClosed": (f"{HEAR}find_case",),
    f"{EOD}ApprovalAsked": (f"{HEAR}tell_approver",),
    f"{EOD}DocumentReturned": (f"{HEAR}tell_returned",),
    f"{EOD}DecisionDelivered": (f"{HEAR}tell_delivered",),
    # Nobody hears yet: letters and cases keep the id they had, which leads to the kept entry.
    "powiat.registers.parties.events.PartiesMerged": (),
}
