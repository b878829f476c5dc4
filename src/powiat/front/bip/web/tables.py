"""The tables of the editors' desk."""

from collections.abc import Iterable

from django.utils import timezone

from powiat.front.bip.domain.columns import DAY, MONEY, NUMBER, shown
from powiat.front.bip.models import (
    Article,
    Change,
    Draft,
    LogEntry,
    Publication,
    Question,
    Register,
    RegisterRow,
)
from powiat.front.bip.queries.registers import columns
from powiat.ground.ui.components.marks import deadline, mark_text, status
from powiat.ground.ui.listing import listing
from powiat.ground.ui.parts import Column, Table


def _when(moment) -> str:
    return f"{timezone.localtime(moment):%d.%m.%Y, %H:%M}"


def waiting_table(rows: Iterable[Publication]) -> Table:
    """Documents from the chancery."""
    tones = {Publication.State.WAITING: "orange", Publication.State.CHECKING: "blue"}
    return listing(
        "Dokumenty do publikacji",
        [
            Column("title", "Dokument", is_title=True),
            Column("mark", "Znak sprawy", kind="mark"),
            Column("unit", "Wydział"),
            Column("at", "Przekazano", kind="date"),
            Column("state", "Stan"),
        ],
        rows,
        cells=lambda one: {
            "title": one.title,
            "mark": mark_text(one.case_mark),
            "unit": one.unit_name,
            "at": _when(one.requested_at),
            "state": status(one.get_state_display(), tones.get(one.state, "grey")),
        },
        url=lambda one: f"/biurko/bip/z-eod/{one.pk}/",
        empty="Żaden dokument nie czeka na publikację",
    )


def draft_table(rows: Iterable[Draft]) -> Table:
    """What is being written."""
    return listing(
        "Szkice",
        [
            Column("title", "Tytuł", is_title=True),
            Column("section", "Dział"),
            Column("kind", "Rodzaj"),
            Column("state", "Stan"),
            Column("at", "Ostatnia zmiana", kind="date"),
            Column("by", "Kto"),
        ],
        rows,
        cells=lambda one: {
            "title": one.title,
            "section": one.section.title,
            "kind": "poprawka" if one.article_id else "nowa strona",
            "state": _draft_state(one),
            "at": _when(one.changed_at),
            "by": one.changed_by,
        },
        url=lambda one: f"/biurko/bip/szkice/{one.pk}/podglad/",
        empty="Nie ma szkiców",
    )


def _draft_state(draft: Draft) -> str:
    if draft.publish_at:
        return status(f"zaplanowany na {_when(draft.publish_at)}", "purple")
    tones = {Draft.State.WAITING: "orange", Draft.State.RETURNED: "red", Draft.State.APPROVED: "green"}
    return status(draft.get_state_display(), tones.get(Draft.State(draft.state), "grey"))


def article_table(rows: Iterable[Article]) -> Table:
    """Published pages."""
    return listing(
        "Strony w BIP",
        [
            Column("title", "Tytuł", is_title=True),
            Column("section", "Dział"),
            Column("version", "Wersja", kind="number"),
            Column("at", "Opublikowano", kind="date"),
            Column("state", "Stan"),
        ],
        rows,
        cells=lambda one: {
            "title": one.current.title if one.current else "",
            "section": one.section.title,
            "version": str(one.current.number) if one.current else "",
            "at": _when(one.current.published_at) if one.current else "",
            "state": _article_state(one),
        },
        url=lambda one: f"/bip/{one.pk}/",
        empty="Nie ma jeszcze stron",
    )


def _article_state(article: Article) -> str:
    if article.withdrawn_at:
        return status("wycofana", "grey")
    return status("archiwalna", "grey") if article.expired_at else status("publiczna", "green")


def register_table(register: Register, rows: Iterable[RegisterRow], *, address: str) -> Table:
    """Rows of a register by the columns that its list shows."""
    listed = [one for one in columns(register) if one.is_listed]
    kinds = {DAY: "date", MONEY: "number", NUMBER: "number"}
    return listing(
        register.title,
        [
            Column("title", "Nazwa", is_title=True),
            *(Column(one.name, one.label, kind=kinds.get(one.kind, "text")) for one in listed),
        ],
        rows,
        cells=lambda row: {
            "title": row.current.title if row.current else "",
            **{one.name: shown(one, row.current.values.get(one.name)) for one in listed if row.current},
        },
        url=lambda row: f"{address}{row.pk}/",
        empty="Żadna pozycja nie pasuje",
    )


def question_table(rows: Iterable[Question], today) -> Table:
    """Requests for public information with their clocks."""
    tones = {"answered": "green", "refused": "red", "closed": "grey", "extended": "orange", "costs": "orange"}
    return listing(
        "Wnioski o informację publiczną",
        [
            Column("mark", "Znak sprawy", kind="mark"),
            Column("subject", "Przedmiot (publiczny)", is_title=True),
            Column("received", "Wpłynął", kind="date"),
            Column("due", "Termin", kind="date"),
            Column("state", "Stan"),
        ],
        rows,
        cells=lambda one: {
            "mark": mark_text(one.case_mark),
            "subject": one.subject or "do opisania",
            "received": f"{one.received_on:%d.%m.%Y}",
            "due": deadline(one.due_on, today, done=not one.is_running),
            "state": status(one.get_state_display(), tones.get(one.state, "blue")),
        },
        url=lambda one: f"/biurko/bip/wnioski/{one.pk}/",
        is_strong=lambda one: not one.subject,
        empty="Nie ma wniosków",
    )


def log_table(rows: Iterable[LogEntry], caption: str) -> Table:
    """Entries of the bulletin's log."""
    tones = {LogEntry.Kind.CHANGE: "blue", LogEntry.Kind.REFUSED: "red", LogEntry.Kind.SIGN_IN: "red"}
    return listing(
        caption,
        [
            Column("at", "Czas", kind="date"),
            Column("kind", "Rodzaj"),
            Column("text", "Co się stało", is_title=True),
            Column("by", "Kto"),
            Column("ip", "Adres sieciowy"),
        ],
        rows,
        cells=lambda one: {
            "at": f"{timezone.localtime(one.at):%H:%M:%S}",
            "kind": status(one.get_kind_display(), tones[LogEntry.Kind(one.kind)]),
            "text": one.text,
            "by": one.by_name or "osoba niezalogowana",
            "ip": one.ip or "–",
        },
        empty="Tego dnia nie było wpisów",
    )


def _noted(change: Change) -> str:
    return f"{change.title}: {change.note}" if change.note else change.title


def change_table(rows: Iterable[Change]) -> Table:
    """The public register of changes."""
    tones = {
        Change.Kind.PUBLISHED: "green",
        Change.Kind.CORRECTED: "blue",
        Change.Kind.WITHDRAWN: "red",
        Change.Kind.EXPIRED: "grey",
    }
    return listing(
        "Rejestr zmian",
        [
            Column("title", "Strona", is_title=True),
            Column("kind", "Zmiana"),
            Column("at", "Czas", kind="date"),
            Column("section", "Dział"),
            Column("by", "Wprowadził(a)"),
        ],
        rows,
        cells=lambda one: {
            "title": _noted(one),
            "kind": status(one.get_kind_display(), tones[Change.Kind(one.kind)]),
            "at": f"{timezone.localtime(one.at):%d.%m.%Y, %H:%M:%S}",
            "section": one.section_title,
            "by": one.by_name,
        },
        url=lambda one: one.address,
        empty="Żaden wpis nie pasuje",
    )
