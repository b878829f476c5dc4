"""About: what is known of a report, whom it was handed to, whom we called, and everything that happened."""

from datetime import date

from django.urls import reverse
from django.utils import timezone

from powiat.ground.ui.components.marks import mark_text, status
from powiat.ground.ui.listing import listing
from powiat.ground.ui.parts import Column, Fact, Link, Moment, Table
from powiat.offices.interventions.domain.rule_check import ROAD_CLASSES
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.domain.verbs import NAMES
from powiat.offices.interventions.models import Dispatch, Entry, Escalation, Report
from powiat.offices.interventions.queries.public import gmina_names

_CALLS = {"waiting": "yellow", "sent": "blue", "failed": "red", "reached": "green"}


def facts_of(report: Report, *, sees_contact: bool) -> list[Fact]:
    """What was said and what stands, without what is empty."""
    contact = ", ".join(filter(None, (report.reporter_name, report.reporter_phone, report.reporter_email)))
    road = ROAD_CLASSES.get(report.road_class, report.road_class)
    told = [
        ("Opis", report.text or ""),
        (
            "Odpowiedzi na pytania",
            "; ".join(f"{key}: {_said(value)}" for key, value in report.answers.items()),
        ),
        ("Gdzie", ", ".join(filter(None, (report.address, gmina_names().get(report.gmina_terc, ""))))),
        ("Droga", " ".join(filter(None, (road, report.road_number)))),
        ("Odbiorca", report.recipient.name if report.recipient else "nieustalony"),
        ("Prowadzi", str(report.handler) if report.handler else "nikt"),
        ("Zgłaszający", (contact or "anonimowy") if sees_contact else ""),
        ("Zgłoszono", _moment(report.received_at)),
        ("Potwierdzić do", "" if report.ack_at else _moment(report.ack_due)),
        ("Potwierdzono", f"{_moment(report.ack_at)}, {report.ack_by}" if report.ack_at else ""),
        ("Załatwić do", "" if report.is_closed else _moment(report.due_at)),
        ("Zaplanowano na", _day(report.planned_on)),
        ("Zgłaszający odpowie do", _moment(report.question_due) if report.question_due else ""),
        ("Dotyczy osób", str(report.affected_count)),
        ("Otwierano ponownie", f"{report.reopened_count} ×" if report.reopened_count else ""),
        ("Zakończono", _moment(report.closed_at) if report.closed_at else ""),
    ]
    facts = [Fact(key, value) for key, value in told if value]
    if report.duplicate_of:
        other = report.duplicate_of.number
        facts.append(
            Fact(
                "Zgłoszenie główne",
                other,
                [Link("Otwórz", reverse("interventions-desk:report", args=[other]))],
            )
        )
    return facts


def _said(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _moment(at: object) -> str:
    return f"{timezone.localtime(at):%d.%m.%Y %H:%M}"


def _day(on: date | None) -> str:
    return f"{on:%d.%m.%Y}" if on else ""


def moments_of(report: Report) -> list[Moment]:
    """The history, the newest first: what was done, into which state it led, by whom, in which words."""
    return [_entry(entry) for entry in reversed(report.entries.all())]


def _entry(entry: Entry) -> Moment:
    name = NAMES.get(entry.verb, "Wpis")
    stage = Stage(entry.to_stage) if entry.to_stage else None
    title = f"{name} → {stage.words}" if stage and stage.words != name else name
    by = entry.by_name or {"reporter": "zgłaszający", "system": "system"}.get(entry.author_kind, "")
    lines = [entry.text or ""]
    if entry.text_public and entry.text_public != entry.text:
        lines.append(f"Publicznie: {entry.text_public}" if entry.text else entry.text_public)
    return Moment(
        title, entry.at, by=by, text="\n".join(filter(None, lines)), tone=stage.tone if stage else "grey"
    )


def dispatches_of(report: Report) -> Table | None:
    """Whom it was handed to, how, and what came back."""
    rows = list(report.dispatches.select_related("service"))
    if not rows:
        return None
    columns = [
        Column("to", "Do kogo", is_title=True),
        Column("way", "Jak"),
        Column("sent", "Wysłano", kind="date"),
        Column("state", "Odpowiedź"),
    ]
    return listing("Przekazania", columns, rows, cells=_dispatch, empty="")


def _dispatch(row: Dispatch) -> dict[str, str]:
    return {
        "to": row.service.name,
        "way": row.get_channel_display(),
        "sent": _moment(row.sent_at) if row.sent_at else "w kolejce",
        "state": _answer(row),
    }


def _answer(row: Dispatch) -> str:
    if row.failed:
        return status(row.failed, "red")
    if row.external_id and not row.external_id.startswith("token:"):
        return mark_text(row.external_id)
    if row.acknowledged_at:
        return status(f"odpowiedziano {_moment(row.acknowledged_at)}", "green")
    return status("czekamy", "yellow")


def calls_of(report: Report) -> Table | None:
    """Whom we called about a hazard."""
    rows = list(report.escalations.select_related("user"))
    if not rows:
        return None
    columns = [
        Column("who", "Kto", is_title=True),
        Column("way", "Jak"),
        Column("at", "Kiedy", kind="date"),
        Column("state", "Stan"),
    ]
    return listing("Wezwania", columns, rows, cells=_call, empty="")


def _call(row: Escalation) -> dict[str, str]:
    return {
        "who": str(row.user) if row.user else row.to,
        "way": row.get_channel_display(),
        "at": _moment(row.at),
        "state": status(row.get_state_display(), _CALLS[row.state]),
    }
