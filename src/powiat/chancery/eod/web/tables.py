"""Tables of the desk."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from powiat.chancery.eod.domain.stages import SETTLED, CaseStage, DocumentStage, LetterStage
from powiat.chancery.eod.domain.views import DeskList, arranged
from powiat.chancery.eod.models import Case, Dispatch, Letter
from powiat.ground.ui.components.marks import deadline, mark_text, status, tag
from powiat.ground.ui.listing import listing
from powiat.ground.ui.parts import Column, Table

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
COLUMNS: dict[DeskList, tuple[Column, ...]] = {
    DeskList.LETTERS: (
        Column("rpw", "Numer", sort="numer", kind="mark"),
        Column("subject", "Dotyczy", is_title=True),
        Column("sender", "Nadawca"),
        Column("channel", "Droga", is_quiet=True),
        Column("at", "Wpłynęło", kind="date", sort="data"),
        Column("unit", "Komórka", is_quiet=True),
        Column("due", "Termin", kind="date"),
        Column("stage", "Stan"),
    ),
    DeskList.CASES: (
        Column("mark", "Znak sprawy", kind="mark"),
        Column("title", "Tytuł", is_title=True),
        Column("party", "Strona"),
        Column("opened", "Założona", kind="date", sort="data"),
        Column("due", "Termin", kind="date", sort="termin"),
        Column("stage", "Stan"),
    ),
    DeskList.DISPATCHES: (
        Column("number", "Numer", kind="mark"),
        Column("title", "Pismo", is_title=True),
        Column("mark", "Znak sprawy", kind="mark"),
        Column("recipient", "Adresat"),
        Column("channel", "Sposób"),
        Column("sent", "Wysłano", kind="date"),
        Column("delivered", "Doręczono", kind="date"),
    ),
}


def columns(of: DeskList, wanted: Sequence[str] = (), *, sortable: bool = True) -> list[Column]:
    """The columns of a list in the order somebody wants; a list that is told no order cannot be sorted."""
    known = {one.key: one if sortable else replace(one, sort="") for one in COLUMNS[of]}
    title = next(key for key, one in known.items() if one.is_title)
    return [known[key] for key in arranged(list(known), wanted, title)]


def beside(deeds: Iterable[str]) -> SafeString:
    """Buttons side by side in a cell."""
    each = format_html_join("", "{}", ((deed,) for deed in deeds if deed))
    return format_html('<span class="pw-beside">{}</span>', each)


def letters(
    rows: Iterable[Letter],
    on: date,
    *,
    caption: str,
    sort: str = "",
    empty: str = "Nie ma pism.",
    wanted: Sequence[str] = (),
) -> Table:
    """The register, or a part of it."""
    return listing(
        caption,
        columns(DeskList.LETTERS, wanted, sortable=bool(sort)),
        rows,
        cells=lambda letter: {
            "rpw": mark_text(letter.rpw),
            "subject": letter.subject,
            "sender": letter.sender_name,
            "channel": letter.get_channel_display(),
            "at": f"{localtime(letter.received_at):%d.%m.%Y}",
            "unit": letter.unit.symbol if letter.unit else "–",
            "due": deadline(letter.due_on, on, done=letter.stage in (LetterStage.IN_CASE, LetterStage.FILED))
            if letter.due_on
            else "",
            "stage": status(letter.get_stage_display(), LETTER_TONES[letter.stage]),
        },
        url=lambda letter: f"/biurko/pisma/{letter.pk}/",
        is_strong=lambda letter: letter.stage in (LetterStage.REGISTERED, LetterStage.RETURNED),
        sort=sort,
        empty=empty,
    )


def cases(
    rows: Iterable[Case],
    on: date,
    *,
    caption: str,
    sort: str = "",
    empty: str = "Nie ma spraw.",
    wanted: Sequence[str] = (),
) -> Table:
    """A list of cases; it can be sorted when it is told how it is sorted now."""
    return listing(
        caption,
        columns(DeskList.CASES, wanted, sortable=bool(sort)),
        rows,
        cells=lambda case: {
            "mark": mark_text(case.mark),
            "title": case.title,
            "party": case.party_name,
            "opened": f"{localtime(case.opened_at):%d.%m.%Y}",
            "due": _due(case, on),
            "stage": status(case.get_stage_display(), CASE_TONES[case.stage]),
        },
        url=lambda case: f"/biurko/sprawy/{case.pk}/",
        sort=sort,
        empty=empty,
    )


def _due(case: Case, on: date):
    if case.stage == CaseStage.SUSPENDED:
        return tag("nie biegnie", "yellow")
    return deadline(case.due_on, on, done=case.stage in SETTLED) if case.due_on else "–"


def dispatches(rows: Iterable[Dispatch], *, wanted: Sequence[str] = ()) -> Table:
    """The register of outgoing letters."""
    return listing(
        "Rejestr przesyłek wychodzących",
        columns(DeskList.DISPATCHES, wanted),
        rows,
        cells=lambda one: {
            "number": mark_text(str(one)),
            "title": one.document.title,
            "mark": mark_text(one.document.case.mark),
            "recipient": one.recipient_name,
            "channel": one.get_channel_display(),
            "sent": f"{localtime(one.sent_at):%d.%m.%Y}",
            "delivered": f"{one.delivered_on:%d.%m.%Y}" if one.delivered_on else tag("czeka", "orange"),
        },
        url=lambda one: f"/biurko/dokumenty/{one.document_id}/",
        empty="Nic jeszcze nie wysłano.",
    )
