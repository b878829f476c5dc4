"""Tables of the desk."""

from collections.abc import Iterable
from datetime import date

from django.utils.timezone import localtime

from powiat.chancery.eod.domain.stages import SETTLED, CaseStage, DocumentStage, LetterStage
from powiat.chancery.eod.models import Case, Dispatch, Letter
from powiat.ground.ui.components.marks import deadline, mark_text, status, tag
from powiat.ground.ui.parts import Column, Row, Table

LETTER_TONES = {
    LetterStage.REGISTERED: "orange",
    LetterStage.ASSIGNED: "blue",
    LetterStage.IN_CASE: "green",
    LetterStage.FILED: "grey",
    LetterStage.RETURNED: "red",
    LetterStage.SENT_BACK: "grey",
}
CASE_TONES = {
    CaseStage.OPEN: "blue",
    CaseStage.SUSPENDED: "yellow",
    CaseStage.DECIDED: "purple",
    CaseStage.DELIVERED: "teal",
    CaseStage.CLOSED: "grey",
}
DOCUMENT_TONES = {
    DocumentStage.DRAFT: "grey",
    DocumentStage.SUBMITTED: "orange",
    DocumentStage.REJECTED: "red",
    DocumentStage.APPROVED: "purple",
    DocumentStage.SIGNED: "blue",
    DocumentStage.SEALED: "blue",
    DocumentStage.SENT: "teal",
    DocumentStage.DELIVERED: "green",
}


def letters(
    rows: Iterable[Letter], on: date, *, caption: str, sort: str = "", empty: str = "Nie ma pism."
) -> Table:
    """The register, or a part of it."""
    return Table(
        caption=caption,
        is_caption_hidden=True,
        columns=[
            Column("rpw", "Numer", sort="numer" if sort else "", kind="mark"),
            Column("subject", "Dotyczy", is_title=True),
            Column("sender", "Nadawca"),
            Column("channel", "Droga", is_quiet=True),
            Column("at", "Wpłynęło", kind="date", sort="data" if sort else ""),
            Column("unit", "Komórka", is_quiet=True),
            Column("due", "Termin", kind="date"),
            Column("stage", "Stan"),
        ],
        rows=[
            Row(
                {
                    "rpw": mark_text(letter.rpw),
                    "subject": letter.subject,
                    "sender": letter.sender_name,
                    "channel": letter.get_channel_display(),
                    "at": f"{localtime(letter.received_at):%d.%m.%Y}",
                    "unit": letter.unit.symbol if letter.unit else "–",
                    "due": deadline(
                        letter.due_on, on, done=letter.stage in (LetterStage.IN_CASE, LetterStage.FILED)
                    )
                    if letter.due_on
                    else "",
                    "stage": status(letter.get_stage_display(), LETTER_TONES[letter.stage]),
                },
                url=f"/biurko/pisma/{letter.pk}/",
                is_strong=letter.stage in (LetterStage.REGISTERED, LetterStage.RETURNED),
            )
            for letter in rows
        ],
        sort=sort,
        empty=empty,
    )


def cases(
    rows: Iterable[Case], on: date, *, caption: str, sort: str = "", empty: str = "Nie ma spraw."
) -> Table:
    """A list of cases; it can be sorted when it is told how it is sorted now."""
    return Table(
        caption=caption,
        is_caption_hidden=True,
        columns=[
            Column("mark", "Znak sprawy", kind="mark"),
            Column("title", "Tytuł", is_title=True),
            Column("party", "Strona"),
            Column("opened", "Założona", kind="date", sort="data" if sort else ""),
            Column("due", "Termin", kind="date", sort="termin" if sort else ""),
            Column("stage", "Stan"),
        ],
        rows=[
            Row(
                {
                    "mark": mark_text(case.mark),
                    "title": case.title,
                    "party": case.party_name,
                    "opened": f"{localtime(case.opened_at):%d.%m.%Y}",
                    "due": _due(case, on),
                    "stage": status(case.get_stage_display(), CASE_TONES[case.stage]),
                },
                url=f"/biurko/sprawy/{case.pk}/",
            )
            for case in rows
        ],
        sort=sort,
        empty=empty,
    )


def _due(case: Case, on: date):
    if case.stage == CaseStage.SUSPENDED:
        return tag("nie biegnie", "yellow")
    return deadline(case.due_on, on, done=case.stage in SETTLED) if case.due_on else "–"


def dispatches(rows: Iterable[Dispatch]) -> Table:
    """The register of outgoing letters."""
    return Table(
        caption="Rejestr przesyłek wychodzących",
        is_caption_hidden=True,
        columns=[
            Column("number", "Numer", kind="mark"),
            Column("title", "Pismo", is_title=True),
            Column("mark", "Znak sprawy", kind="mark"),
            Column("recipient", "Adresat"),
            Column("channel", "Sposób"),
            Column("sent", "Wysłano", kind="date"),
            Column("delivered", "Doręczono", kind="date"),
        ],
        rows=[
            Row(
                {
                    "number": mark_text(str(one)),
                    "title": one.document.title,
                    "mark": mark_text(one.document.case.mark),
                    "recipient": one.recipient_name,
                    "channel": one.get_channel_display(),
                    "sent": f"{localtime(one.sent_at):%d.%m.%Y}",
                    "delivered": f"{one.delivered_on:%d.%m.%Y}"
                    if one.delivered_on
                    else tag("czeka", "orange"),
                },
                url=f"/biurko/dokumenty/{one.document_id}/",
            )
            for one in rows
        ],
        empty="Nic jeszcze nie wysłano.",
    )
