"""Choices: what the desk picks from: recipients, people, ways to end without repair, ready answers."""

from datetime import date

from powiat.ground.org import api as org
from powiat.offices.interventions.domain.replies import filled
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Report, Service
from powiat.offices.interventions.permissions import Permission
from powiat.offices.interventions.queries import desk

ENDS = (
    (str(Stage.NOT_CONFIRMED), "nie potwierdzono na miejscu"),
    (str(Stage.OUT_OF_COMPETENCE), "poza właściwością powiatu"),
    (str(Stage.REJECTED), "odrzucone: to nie jest zgłoszenie"),
)


def services_of(report: Report) -> list[tuple[int, str, bool]]:
    """Recipients with the way they hear of it: (id, words, whether it lies there now)."""
    return [(one.pk, f"{one.name} – {_way(one)}", one.pk == report.recipient_id) for one in desk.services()]


def _way(service: Service) -> str:
    if service.open311_url:
        return "Open311"
    if service.email:
        return "e-mail"
    return "biurko" if service.is_ours else "telefon"


def service_in(text: str) -> int | None:
    """The id of an active recipient, None when it is none."""
    return next((one.pk for one in desk.services() if str(one.pk) == text), None)


def people(on: date) -> list[tuple[int, str]]:
    """Those who may work on reports: (user id, words)."""
    may = (str(Permission.WORK), str(Permission.FIELD))
    return [(one.user_id, one.label) for one in org.people_who_may(may, on) if one.user_id]


def person_in(text: str, on: date) -> tuple[int, str] | None:
    """One of them."""
    return next((one for one in people(on) if str(one[0]) == text), None)


def reply_text(report: Report, code: str) -> str:
    """A ready answer with its places filled in; empty when there is none of that code."""
    row = next((one for one in desk.templates_for() if one.code == code), None)
    if row is None:
        return ""
    values = {
        "numer": report.number,
        "kategoria": report.category.name,
        "adres": report.address_public or "wskazane miejsce",
        "odbiorca": report.recipient.name if report.recipient else "powiat",
    }
    return filled(row.text, values)
