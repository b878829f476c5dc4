"""The tables of the editors' desk."""

from collections.abc import Iterable

from django.utils import timezone

from powiat.front.bip.models import Article, Change, Draft, Publication
from powiat.ground.ui.components.marks import mark_text, status
from powiat.ground.ui.parts import Column, Row, Table


def _when(moment) -> str:
    return f"{timezone.localtime(moment):%d.%m.%Y, %H:%M}"


def waiting_table(rows: Iterable[Publication]) -> Table:
    """Documents from the chancery."""
    tones = {Publication.State.WAITING: "orange", Publication.State.CHECKING: "blue"}
    return Table(
        caption="Dokumenty do publikacji",
        is_caption_hidden=True,
        columns=[
            Column("title", "Dokument", is_title=True),
            Column("mark", "Znak sprawy", kind="mark"),
            Column("unit", "Wydział"),
            Column("at", "Przekazano", kind="date"),
            Column("state", "Stan"),
        ],
        rows=[
            Row(
                {
                    "title": one.title,
                    "mark": mark_text(one.case_mark),
                    "unit": one.unit_name,
                    "at": _when(one.requested_at),
                    "state": status(one.get_state_display(), tones.get(one.state, "grey")),
                },
                url=f"/biurko/bip/z-eod/{one.pk}/",
            )
            for one in rows
        ],
        empty="Żaden dokument nie czeka na publikację",
    )


def draft_table(rows: Iterable[Draft]) -> Table:
    """What is being written."""
    return Table(
        caption="Szkice",
        is_caption_hidden=True,
        columns=[
            Column("title", "Tytuł", is_title=True),
            Column("section", "Dział"),
            Column("kind", "Rodzaj"),
            Column("at", "Ostatnia zmiana", kind="date"),
            Column("by", "Kto"),
        ],
        rows=[
            Row(
                {
                    "title": one.title,
                    "section": one.section.title,
                    "kind": "poprawka" if one.article_id else "nowa strona",
                    "at": _when(one.changed_at),
                    "by": one.changed_by,
                },
                url=f"/biurko/bip/szkice/{one.pk}/podglad/",
            )
            for one in rows
        ],
        empty="Nie ma szkiców",
    )


def article_table(rows: Iterable[Article]) -> Table:
    """Published pages."""
    return Table(
        caption="Strony w BIP",
        is_caption_hidden=True,
        columns=[
            Column("title", "Tytuł", is_title=True),
            Column("section", "Dział"),
            Column("version", "Wersja", kind="number"),
            Column("at", "Opublikowano", kind="date"),
            Column("state", "Stan"),
        ],
        rows=[
            Row(
                {
                    "title": one.current.title if one.current else "",
                    "section": one.section.title,
                    "version": str(one.current.number) if one.current else "",
                    "at": _when(one.current.published_at) if one.current else "",
                    "state": status("wycofana", "grey") if one.withdrawn_at else status("publiczna", "green"),
                },
                url=f"/bip/{one.pk}/",
            )
            for one in rows
        ],
        empty="Nie ma jeszcze stron",
    )


def _noted(change: Change) -> str:
    return f"{change.title}: {change.note}" if change.note else change.title


def change_table(rows: Iterable[Change]) -> Table:
    """The public register of changes."""
    tones = {Change.Kind.PUBLISHED: "green", Change.Kind.CORRECTED: "blue", Change.Kind.WITHDRAWN: "red"}
    return Table(
        caption="Rejestr zmian",
        is_caption_hidden=True,
        columns=[
            Column("title", "Strona", is_title=True),
            Column("kind", "Zmiana"),
            Column("at", "Czas", kind="date"),
            Column("section", "Dział"),
            Column("by", "Wprowadził(a)"),
        ],
        rows=[
            Row(
                {
                    "title": _noted(one),
                    "kind": status(one.get_kind_display(), tones[Change.Kind(one.kind)]),
                    "at": f"{timezone.localtime(one.at):%d.%m.%Y, %H:%M:%S}",
                    "section": one.section_title,
                    "by": one.by_name,
                },
                url=f"/bip/{one.article_id}/",
            )
            for one in rows
        ],
        empty="Żaden wpis nie pasuje",
    )
