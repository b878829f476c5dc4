"""Subscriptions: who hears which event. Event class (dotted name) -> hearers (dotted names of functions)."""

EOD = "powiat.chancery.eod.events."
HEAR = "powiat.chancery.eod.subscribers."
RESIDENT = "powiat.front.eboi.subscribers.tell_resident"
BIP = "powiat.front.bip.events."
BIP_HEAR = "powiat.front.bip.subscribers."
TOLD = "powiat.front.announcements.subscribers."
REPORTS = "powiat.offices.interventions.events."
REPORTS_HEAR = "powiat.offices.interventions.subscribers."

SUBSCRIPTIONS: dict[str, tuple[str, ...]] = {
    f"{EOD}LetterRegistered": (RESIDENT, f"{HEAR}find_letter", f"{HEAR}check_signatures"),
    f"{EOD}LetterAssigned": (RESIDENT, f"{HEAR}tell_assigned", f"{HEAR}find_letter"),
    f"{EOD}LetterAttached": (RESIDENT, f"{HEAR}tell_attached", f"{HEAR}find_letter"),
    f"{EOD}CaseOpened": (RESIDENT, f"{HEAR}find_case", f"{BIP_HEAR}open_request"),
    f"{EOD}CaseChanged": (RESIDENT, f"{HEAR}find_case", f"{BIP_HEAR}follow_request_term"),
    f"{EOD}CaseClosed": (RESIDENT, f"{HEAR}find_case", f"{BIP_HEAR}follow_request_end"),
    f"{EOD}ApprovalAsked": (f"{HEAR}tell_approver",),
    f"{EOD}DocumentReturned": (f"{HEAR}tell_returned",),
    f"{EOD}DecisionDelivered": (RESIDENT, f"{HEAR}tell_delivered"),
    f"{EOD}LetterFiled": (RESIDENT,),
    f"{EOD}CaseSuspended": (RESIDENT,),
    f"{EOD}CaseResumed": (RESIDENT,),
    f"{EOD}CaseDecided": (RESIDENT,),
    f"{EOD}DocumentSent": (RESIDENT, f"{BIP_HEAR}follow_request_answer"),
    f"{EOD}DocumentPublished": (RESIDENT,),
    # Nobody hears yet: letters and cases keep the id they had, which leads to the kept entry.
    "powiat.registers.parties.events.PartiesMerged": (),
    f"{EOD}PublicationRequested": (f"{BIP_HEAR}receive_document",),
    f"{EOD}PageWithdrawalAsked": (f"{BIP_HEAR}withdraw_page",),
    f"{EOD}PageCorrectionAsked": (f"{BIP_HEAR}correct_page",),
    f"{BIP}PagePublished": (
        f"{BIP_HEAR}tell_case_of_page",
        f"{BIP_HEAR}follow_request_page",
        f"{TOLD}tell_article",
    ),
    f"{BIP}PageWithdrawn": (f"{BIP_HEAR}tell_case_of_withdrawal", f"{TOLD}take_article_back"),
    "powiat.front.portal.events.NewsPublished": (f"{TOLD}tell_news",),
    "powiat.front.portal.events.NewsWithdrawn": (f"{TOLD}take_news_back",),
    # Any module may have a row for a public register; the bulletin shows it.
    "powiat.ground.outbox.events.PublicRowReady": (f"{BIP_HEAR}keep_public_row",),
    "powiat.ground.outbox.events.PublicRowWithdrawn": (f"{BIP_HEAR}drop_public_row",),
    "powiat.ground.accounts.events.SignInFailed": (f"{BIP_HEAR}note_failed_sign_in",),
    f"{REPORTS}ReportReceived": (f"{REPORTS_HEAR}tell_desk",),
    f"{REPORTS}ReportChanged": (f"{REPORTS_HEAR}tell_followers",),
    f"{REPORTS}ReportClosed": (f"{REPORTS_HEAR}tell_followers_of_end",),
    f"{REPORTS}HazardUnacknowledged": (f"{REPORTS_HEAR}call_again",),
}
